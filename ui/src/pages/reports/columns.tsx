// The columns of the list: how each is shown, and what it says when a row is copied for a spreadsheet.
import type { ReactNode } from 'react';
import type { ReportRow } from '../../api/types';
import { FlagCount, Handling, KindMark, Modes, SourceMark, TaxonMark } from '../../parts/Chips';
import { Said } from '../../parts/Stated';
import { When } from '../../parts/When';
import { placeOf } from '../../parts/placeOf';
import type { Words } from '../../words';

export const COLUMNS = ['date', 'kind', 'what', 'quantity', 'place', 'mode', 'title', 'source', 'flags', 'handling'] as const;
export type Column = (typeof COLUMNS)[number];

export function cell(column: Column, row: ReportRow, words: Words): ReactNode {
  switch (column) {
    case 'date': return <When span={row.date} />;
    case 'kind': return <KindMark kind={row.kind} />;
    case 'what': return taxaOf(row, words);
    case 'quantity': return row.quantities.join('; ');
    case 'place': return placeOf(row, words);
    case 'mode': return row.modes.length > 0 ? <Modes modes={row.modes} /> : null;
    case 'title': return row.title ? <Said text={row.title} /> : null;
    case 'source': return <SourceMark sector={row.sector} partner={row.partner} />;
    case 'flags': return row.flags > 0 ? <FlagCount count={row.flags} /> : null;
    case 'handling': return <Handling chip={row.handling} />;
  }
}

function taxaOf({ taxa }: ReportRow, { t }: Words): ReactNode {
  const [first] = taxa;
  if (!first) return null;
  const rest = taxa.length - 1;
  return <TaxonMark taxon={first} after={rest > 0 ? t('reports.andMore', { count: rest }) : undefined} title={taxa.map((taxon) => taxon.common || taxon.name).join(', ')} />;
}

function text(column: Column, row: ReportRow, words: Words): string {
  switch (column) {
    case 'date': return row.date ? (row.date.precision === 'day' ? row.date.from : `${row.date.from}/${row.date.to}`) : '';
    case 'kind': return words.code('kind', row.kind);
    case 'what': return row.taxa.map((taxon) => taxon.name).join('; ');
    case 'quantity': return row.quantities.join('; ');
    case 'place': return placeOf(row, words);
    case 'mode': return row.modes.join('; ');
    case 'title': return row.title ?? '';
    case 'source': return row.partner ?? '';
    case 'flags': return String(row.flags);
    case 'handling': return row.handling.tlp;
  }
}

/** One line that a spreadsheet takes; a cell that would begin a formula there is quoted with an apostrophe. */
export function asTsv(row: ReportRow, columns: readonly Column[], words: Words): string {
  return columns
    .map((column) => text(column, row, words).replace(/[\t\r\n]+/g, ' '))
    .map((value) => (/^[=+\-@]/.test(value) ? `'${value}` : value))
    .join('\t');
}
