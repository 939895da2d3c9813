// The list itself: one line a report, walked by mouse or keys.
import type { ReportRow } from '../../api/types';
import { Go } from '../../parts/Go';
import { paths } from '../../paths';
import { useWords } from '../../words';
import { cell, type Column } from './columns';
import css from './ReportTable.module.css';

interface ReportTableProps {
  rows: ReportRow[];
  columns: readonly Column[];
  chosen: string;
  loose: boolean;
  preview: (id: string) => void;
  open: (id: string) => void;
}

export function ReportTable({ rows, columns, chosen, loose, preview, open }: ReportTableProps) {
  const words = useWords();
  const { t } = words;
  const first = rows.some((row) => row.id === chosen) ? chosen : rows[0]?.id;
  return (
    <div className={css.wrap}>
      <table className={css.table} role="grid" aria-label={t('reports.table')} data-loose={loose || undefined} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>{columns.map((column) => <th key={column} scope="col" data-column={column}>{t(`reports.col.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id} id={rowId(row.id)} tabIndex={row.id === first ? 0 : -1} aria-selected={row.id === chosen}
              onClick={(e) => !(e.target as HTMLElement).closest('a, button') && preview(row.id === chosen ? '' : row.id)}
              onDoubleClick={() => open(row.id)}
            >
              {columns.map((column) => {
                const shown = cell(column, row, words);
                return (
                  <td key={column} data-column={column}>
                    {column === 'date' ? <Go href={paths.report(row.id)} className={css.open} tabIndex={-1}>{shown}</Go> : shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function rowId(id: string): string {
  return `row-${id}`;
}
