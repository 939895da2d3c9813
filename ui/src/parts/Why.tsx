// Why: one ledger for flags, alerts and matches. One line a piece of evidence, what spoke for it to the right, what spoke
// against to the left, the running sum, what was not compared, and the sentence that one could read aloud.
import type { ReactNode } from 'react';
import { Prose } from '../primitives/Prose';
import { useWords } from '../words';
import css from './Why.module.css';

export interface Evidence {
  key: string;
  title: string;
  /** Each time that it was found, as one would say it aloud. */
  found: { key: string; sentence: string; aside?: ReactNode }[];
  /** Positive speaks for, negative against. */
  points: number;
  source?: string;
}

interface WhyProps {
  evidence: Evidence[];
  /** The sum as the server made it; otherwise that of the lines. */
  sum?: number;
  threshold?: number;
  notCompared?: string;
}

export function Why({ evidence, sum, threshold, notCompared }: WhyProps) {
  const { t, f } = useWords();
  const widest = Math.max(1, ...evidence.map((line) => Math.abs(line.points)));
  const total = sum ?? evidence.reduce((points, line) => points + line.points, 0);
  let running = 0;
  return (
    <>
      <table className={css.why}>
        <thead>
          <tr>
            <th scope="col">{t('why.court')}</th>
            <th scope="col" className={css.scale}>{t('why.against')} · {t('why.for')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((line) => {
            running += line.points;
            return (
              <tr key={line.key}>
                <td>
                  <p className={css.title}>{line.title}</p>
                  {line.found.map((one) => (
                    <div key={one.key} className={css.one}>
                      <p className={css.sentence}><Prose text={one.sentence} /></p>
                      {one.aside}
                    </div>
                  ))}
                  {line.found.length > 1 && <p className={css.small}>{t('why.once', { count: line.found.length })}</p>}
                  {line.source && <p className={css.small}>{t('why.published', { source: line.source })}</p>}
                </td>
                <td className={css.scale}>
                  <div className={css.track}>
                    <i />
                    <span className={css.bar} data-side={line.points < 0 ? 'against' : 'for'} style={{ inlineSize: `${(100 * Math.abs(line.points)) / widest}%` }} />
                  </div>
                  <span className={css.points}>{t('why.points', { count: line.points })}</span>{' '}
                  <span className={css.small}>{t('why.running', { sum: f.number(running) })}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('why.sum')}</th>
            <td>{t('why.points', { count: total })}{threshold !== undefined && <span className={css.small}> · {t('why.threshold', { threshold: f.number(threshold) })}</span>}</td>
          </tr>
        </tfoot>
      </table>
      {notCompared && <p className={css.small}>{t('why.notCompared', { what: notCompared })}</p>}
    </>
  );
}
