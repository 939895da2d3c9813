// Exact decimals stay text: a quantity of trade may have more figures than a number of the browser can hold.

/** Thousands apart, nothing rounded. */
export function exact(text: string): string {
  const [whole = '', part] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part ? `${grouped}.${part}` : grouped;
}

export interface YearSums {
  year: number;
  importers?: string | null | undefined;
  exporters?: string | null | undefined;
}

export type Side = 'importers' | 'exporters';

/** Points of one side on a strip that runs from the first to the last year; a year without a report breaks the line. */
export function strokes(years: YearSums[], side: Side, from: number, to: number, most: number): string[] {
  const lines: string[][] = [];
  let open: string[] | undefined;
  const span = Math.max(1, to - from);
  for (let year = from; year <= to; year += 1) {
    const text = years.find((y) => y.year === year)?.[side];
    if (text === undefined || text === null) {
      open = undefined;
      continue;
    }
    if (!open) lines.push((open = []));
    const x = (100 * (year - from)) / span;
    const y = 22 - (20 * Number(text)) / (most || 1);
    open.push(`${x.toFixed(1)},${y.toFixed(1)}`);
  }
  return lines.map((points) => (points.length === 1 ? [points[0], points[0]] : points).join(' '));
}

/** The greatest sum of a side and its year. */
export function peak(years: YearSums[], side: Side): { year: number; text: string } | undefined {
  let found: { year: number; text: string } | undefined;
  for (const y of years) {
    const text = y[side];
    if (text !== undefined && text !== null && (!found || Number(text) > Number(found.text))) found = { year: y.year, text };
  }
  return found;
}
