// Closer, further, whole: as buttons, so that the wheel stays the page's.
import { Icon } from '../../../../primitives/Icon';
import { useWords } from '../../../../words';
import css from './Drawing.module.css';
import type { Frame } from './layout';

/** The middle stays in the middle; nobody goes further than the whole, nor closer than a dozen times. */
export function zoomed(view: Frame, whole: Frame, by: number): Frame {
  const width = Math.min(whole.width, Math.max(whole.width / 12, view.width * by));
  if (width >= whole.width) return whole;
  const height = (width * whole.height) / whole.width;
  return { x: view.x + (view.width - width) / 2, y: view.y + (view.height - height) / 2, width, height };
}

export function Zoom({ view, whole, set }: { view: Frame; whole: Frame; set: (view: Frame) => void }) {
  const { t } = useWords();
  return (
    <div className={`${css.zoom} no-print`} role="group" aria-label={t('network.picture')}>
      <button type="button" onClick={() => set(zoomed(view, whole, 0.7))} aria-label={t('network.zoomIn')} title={t('network.zoomIn')}><Icon mark="plus" /></button>
      <button type="button" onClick={() => set(zoomed(view, whole, 1 / 0.7))} aria-label={t('network.zoomOut')} title={t('network.zoomOut')} disabled={view.width >= whole.width}><Icon mark="minus" /></button>
      <button type="button" onClick={() => set(whole)} disabled={view.width >= whole.width}>{t('network.fit')}</button>
    </div>
  );
}
