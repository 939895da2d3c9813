// Reports a month as a line of small bars, time from left to right in every language, with what the figures are of. A year below them narrows the list.
import { useMemo } from 'react';
import type { MonthCounts } from '../../api/types';
import type { Filters } from '../../filters';
import { useWords } from '../../words';
import css from './Months.module.css';

interface MonthsProps {
  counts: MonthCounts;
  filters: Filters;
  ask: (filters: Filters) => void;
}

export function Months({ counts, filters, ask }: MonthsProps) {
  const { t, f } = useWords();
  const months = useMemo(() => series(counts), [counts]);
  if (months.length < 2) return null;
  const top = Math.max(...months.map((m) => m.count));
  const years = ticks(months);
  const within = (month: string) =>
    (filters.year.length === 0 || filters.year.includes(month.slice(0, 4))) &&
    (!filters.from || month >= filters.from.slice(0, 7)) && (!filters.to || month <= filters.to.slice(0, 7));
  return (
    <figure className={css.months} style={{ marginInline: 0 }}>
      <svg className={css.chart} viewBox={`0 0 ${months.length} 100`} preserveAspectRatio="none" role="img" aria-label={t('reports.months')}>
        {months.map((m, i) => (
          <rect key={m.month} className={css.bar} data-in={within(m.month) || undefined} x={i + 0.1} width={0.8} y={100 - (96 * m.count) / top} height={(96 * m.count) / top}>
            <title>{t('reports.monthsBar', { month: f.month(m.month), count: m.count })}</title>
          </rect>
        ))}
      </svg>
      <div className={css.axis} dir="ltr">
        {years.map(({ year, at }) => (
          <button key={year} type="button" style={{ insetInlineStart: `${(100 * at) / months.length}%` }} onClick={() => ask({ ...filters, year: [year] })} aria-label={t('reports.monthsYear', { year })}>
            {year}
          </button>
        ))}
      </div>
      <figcaption className={css.caveat}>{t('reports.months')}. {counts.caveat}</figcaption>
    </figure>
  );
}

/** Every month from the first to the last, those without a report too: a gap is a finding. */
function series(counts: MonthCounts): { month: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { month, count } of counts.months) sums.set(month, (sums.get(month) ?? 0) + count);
  const known = [...sums.keys()].sort();
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return [];
  const out: { month: string; count: number }[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let guard = 0; guard < 3000; guard += 1) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    out.push({ month: name, count: sums.get(name) ?? 0 });
    if (name >= last) break;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return out;
}

function ticks(months: { month: string }[]): { year: string; at: number }[] {
  const all = months.flatMap(({ month }, at) => (month.endsWith('-01') ? [{ year: month.slice(0, 4), at }] : []));
  const step = Math.ceil(all.length / 12);
  return all.filter((_, i) => i % step === 0).filter(({ at }) => at < months.length * 0.94);
}
