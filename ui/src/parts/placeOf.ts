// Where a report is from, in one line: the place, and its country where the place does not say it.
import type { ReportRow } from '../api/types';
import type { Words } from '../words';

export function placeOf(row: Pick<ReportRow, 'place' | 'country'>, { f }: Words): string {
  const country = row.country ? f.country(row.country) : '';
  if (!row.place || row.place === country) return country;
  return country ? `${row.place}, ${country}` : row.place;
}
