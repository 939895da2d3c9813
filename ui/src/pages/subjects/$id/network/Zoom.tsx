// Closer, further, whole: as buttons, so that the wheel stays the page's.
import { Icon } from '../../../../primitives/Icon';
import { useWords } from '../../../../words';
import css from './Drawing.module.css';
import type { Frame, Spot } from './layout';

/** Closer to the subject that is looked at, or else to the middle; never further than the whole, nor closer than a dozen times. */
export function zoomed(view: Frame, whole: Frame, by: number, at?: Spot): Frame {
  const width = Math.min(whole.width, Math.max(whole.width / 12, view.width * by));
  if (width >= whole.width) return whole;
  const height = (width * whole.height) / whole.width;
  const middle = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

interface ZoomProps {
  view: Frame;
  whole: Frame;
  /** What one looks at. */
  at?: Spot;
  set: (view: Frame) => void;
}

export function Zoom({ view, whole, at, set }: ZoomProps) {
  const { t } = useWords();
  return (
    <div className={`${css.zoom} no-print`} role="group" aria-label={t('network.picture')}>
      <button type="button" onClick={() => set(zoomed(view, whole, 0.7, at))} aria-label={t('network.zoomIn')} title={t('network.zoomIn')}><Icon mark="plus" /></button>
      <button type="button" onClick={() => set(zoomed(view, whole, 1 / 0.7, at))} aria-label={t('network.zoomOut')} title={t('network.zoomOut')} disabled={view.width >= whole.width}><Icon mark="minus" /></button>
      <button type="button" onClick={() => set(whole)} disabled={view.width >= whole.width}>{t('network.fit')}</button>
    </div>
  );
}
