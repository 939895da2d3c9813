// Why: one ledger for flags, alerts, matches and events. One line a piece of evidence, what spoke for it to the right, what
// spoke against to the left, the running sum, what was not compared, and the sentence that one could read aloud.
import type { ReactNode } from 'react';
import { Prose } from '../primitives/Prose';
import { useWords, type Words } from '../words';
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
  /** What the lines are counted in: points of indicators, or bits of a model. */
  unit?: 'points' | 'bits';
  /** Bits before anything is compared. */
  prior?: number;
  /** The sum as the server made it; otherwise that of the lines. */
  sum?: number;
  threshold?: number;
  /** What follows from the sum, such as a probability. */
  outcome?: string;
  notCompared?: string[];
}

export function Why({ evidence, unit = 'points', prior, sum, threshold, outcome, notCompared = [] }: WhyProps) {
  const words = useWords();
  const { t, f } = words;
  const points = (value: number) => (unit === 'bits' ? t('why.bits', { bits: f.signed(value) }) : t('why.points', { count: value }));
  const plain = (value: number) => (unit === 'bits' ? f.signed(value) : f.number(value));
  const lines = prior === undefined ? evidence : [priorLine(prior, words), ...evidence];
  const widest = Math.max(1, ...lines.map((line) => Math.abs(line.points)));
  const total = sum ?? lines.reduce((all, line) => all + line.points, 0);
  let running = 0;
  return (
    <>
      <table className={css.why} data-both={lines.some((line) => line.points < 0) || undefined}>
        <thead>
          <tr>
            <th scope="col">{t('why.court')}</th>
            <th scope="col" className={css.scale}><span className={css.sides}><span>{t('why.against')}</span><span>{t('why.for')}</span></span></th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            running += line.points;
            return (
              <tr key={line.key}>
                <td><Line line={line} /></td>
                <td className={css.scale}>
                  <div className={css.track}>
                    <i />
                    <span className={css.bar} data-side={line.points < 0 ? 'against' : 'for'} style={{ inlineSize: `${(100 * Math.abs(line.points)) / widest}%` }} />
                  </div>
                  <span className={css.points}>{points(line.points)}</span>{' '}
                  <span className={css.small}>{t('why.running', { sum: plain(running) })}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('why.sum')}{outcome && <span className={css.outcome}>{outcome}</span>}</th>
            <td>{points(total)}{threshold !== undefined && <span className={css.small}> · {t('why.threshold', { threshold: plain(threshold) })}</span>}</td>
          </tr>
        </tfoot>
      </table>
      {notCompared.length > 0 && (
        <div className={css.missing}>
          <p>{t('why.notCompared')}</p>
          <ul>{notCompared.map((what) => <li key={what}><Prose text={what} /></li>)}</ul>
        </div>
      )}
    </>
  );
}

function Line({ line }: { line: Evidence }) {
  const { t } = useWords();
  // A sentence that begins with its title needs no other.
  const named = line.found.every((one) => one.sentence.startsWith(`${line.title}:`));
  return (
    <>
      {!named && <p className={css.title}>{line.title}</p>}
      {line.found.map((one) => (
        <div key={one.key} className={css.one}>
          <p className={css.sentence}>{named && <b>{line.title}</b>}<Prose text={named ? one.sentence.slice(line.title.length) : one.sentence} /></p>
          {one.aside}
        </div>
      ))}
      {line.found.length > 1 && <p className={css.small}>{t('why.once', { count: line.found.length })}</p>}
      {line.source && <p className={css.small}>{t('why.published', { source: line.source })}</p>}
    </>
  );
}

/** How likely it is before anything is compared, said as one in so many. */
function priorLine(prior: number, { t, f }: Words): Evidence {
  const many = 1 + 2 ** -prior;
  const digits = Math.max(1, 10 ** (Math.floor(Math.log10(many)) - 1));
  const sentence = t('why.priorText', { many: f.number(Math.round(many / digits) * digits) });
  return { key: 'prior', title: t('why.prior'), points: prior, found: [{ key: 'prior', sentence }] };
}
