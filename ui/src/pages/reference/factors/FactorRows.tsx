// Factors as a table: what, for which goods, from, to, with the range and who says so. Sorted by any column that one asks for.
import { useState } from 'react';
import type { FactorView } from '../../../api/types';
import { useWords } from '../../../words';
import { SourceWords } from '../Marks';
import css from './FactorRows.module.css';

const COLUMNS = ['pass', 'what', 'taxa', 'from', 'to', 'factor', 'source'] as const;
type Column = (typeof COLUMNS)[number];

/** The figure of a factor without its sign, for sorting. */
const figure = (row: FactorView) => Number((row.factor || row.low).replace(/[^\d.]/g, '')) || 0;

function compare(column: Column, a: FactorView, b: FactorView): number {
  if (column === 'factor') return figure(a) - figure(b);
  return a[column].localeCompare(b[column]);
}

export function FactorRows({ rows, label }: { rows: FactorView[]; label: string }) {
  const { t, code } = useWords();
  // Unsorted, the rows stand in the order in which they are applied.
  const [sort, setSort] = useState<{ column: Column; down: boolean } | null>(null);
  const shown = sort ? [...rows].sort((a, b) => compare(sort.column, a, b) * (sort.down ? -1 : 1)) : rows;
  const turn = (column: Column) => setSort(sort?.column !== column ? { column, down: false } : sort.down ? null : { column, down: true });
  return (
    <div className={css.wrap}>
      <table className={css.table} aria-label={label}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column} aria-sort={sort?.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}>
                <button type="button" onClick={() => turn(column)}>{t(`reference.col.${column}`)}<span aria-hidden="true" className={css.arrow} data-way={sort?.column === column ? (sort.down ? 'down' : 'up') : undefined} /></button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, i) => (
            <tr key={`${i}${row.pass}${row.from}${row.to}`} data-unused={row.pass === 'quoted, not used' || undefined}>
              <td data-column="pass">{code('pass', row.pass)}</td>
              <td data-column="what">{row.what}</td>
              <td data-column="taxa">{row.taxa || (row.terms && <span className={css.any}>{t('reference.anyTaxon')}</span>)}{row.terms && <code>{row.terms}</code>}</td>
              <td data-column="from">{row.from}</td>
              <td data-column="to">{row.to}</td>
              <td data-column="factor"><Figure row={row} /></td>
              <td data-column="source"><SourceWords source={row.source} fromMemory={row.from_memory} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure never stands without its range, where it has one. */
function Figure({ row }: { row: FactorView }) {
  const { t } = useWords();
  const ranged = row.low !== row.high && row.low !== '';
  const range = t('reference.factorRange', { low: row.low, high: row.high });
  if (!row.factor) return <b>{range}</b>;
  return <><b>{row.factor}</b>{ranged && <span className={css.range}>{range}</span>}</>;
}
