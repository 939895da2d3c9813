// Rows, rate, time left and what is being done; it can be stopped.
import { Button } from '@mantine/core';
import type { ImportView } from '../../../api/types';
import { useWords, type Words } from '../../../words';
import css from './ImportPage.module.css';

export function Progress({ view, stop, stopping }: { view: ImportView; stop: () => void; stopping: boolean }) {
  const words = useWords();
  const { t, f } = words;
  const total = view.rows_total;
  const checking = view.state === 'checking';
  const left = total && view.rate ? Math.max(0, (total - view.rows) / view.rate) : null;
  return (
    <div className={css.progress}>
      <progress className={css.bar} max={total ?? undefined} value={total ? view.rows : undefined} aria-label={t('imports.progress')} />
      {checking && <p>{t('mend.checking')}</p>}
      <p>
        <b>{total ? t('imports.progressOf', { rows: f.number(view.rows), total: f.number(total) }) : t('imports.progressRows', { rows: f.number(view.rows) })}</b>
        {view.rate != null && <span>{t('imports.rate', { rate: f.number(view.rate) })}</span>}
        {left !== null && <span>{t('imports.left', { time: duration(left, words) })}</span>}
        {!checking && <span>{view.activity}</span>}
      </p>
      <div><Button size="compact-sm" variant="default" loading={stopping} onClick={stop}>{checking ? t('mend.stopCheck') : t('imports.stop')}</Button></div>
    </div>
  );
}

function duration(seconds: number, { t }: Words): string {
  if (seconds < 90) return t('imports.seconds', { count: Math.max(1, Math.round(seconds)) });
  if (seconds < 5400) return t('imports.minutes', { count: Math.round(seconds / 60) });
  return t('imports.hours', { count: Math.round(seconds / 3600) });
}
