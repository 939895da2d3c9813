// One row a total: what it is of, what each side reported, and the years as a line. The sides are never added up.
import type { TradeSetView, TradeSideView, TradeTotalsView, TradeTotalView } from '../../api/types';
import { useWords } from '../../words';
import { exact, peak, strokes, type Side } from './exact';
import css from './TradeRows.module.css';

const KNOWN = ['appendix', 'taxon', 'term', 'unit', 'importer', 'exporter', 'source'] as const;
type Column = (typeof KNOWN)[number];

export function TradeRows({ page, set }: { page: TradeTotalsView; set: TradeSetView }) {
  const { t } = useWords();
  const columns = page.by.filter((name): name is Column => (KNOWN as readonly string[]).includes(name));
  return (
    <div className={css.wrap}>
      <table className={css.table} aria-label={t('trade.title')}>
        <thead>
          <tr>
            {columns.map((column) => <th key={column} scope="col">{t(`trade.col.${column}`)}</th>)}
            <th scope="col" className={css.number}>{t('trade.importers')}</th>
            <th scope="col" className={css.number}>{t('trade.exporters')}</th>
            <th scope="col">{t('trade.years')}</th>
          </tr>
        </thead>
        <tbody>
          {page.totals.map((total) => (
            <tr key={total.values.join('\n')}>
              {columns.map((column) => <td key={column} data-column={column}><Value column={column} value={total.values[page.by.indexOf(column)] ?? ''} /></td>)}
              <td className={css.number} data-side={t('trade.importers')}><Quantity side={total.importers} /></td>
              <td className={css.number} data-side={t('trade.exporters')}><Quantity side={total.exporters} /></td>
              <td className={css.years}><Line total={total} set={set} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.legend}>{t('trade.yearsOf', { from: set.from, to: set.to })}</p>
    </div>
  );
}

function Value({ column, value }: { column: Column; value: string }) {
  const { t, f } = useWords();
  if (column === 'unit') return <>{value || t('trade.specimens')}</>;
  if (column === 'source' && value === 'I') return <>{t('trade.source', { code: value })}</>;
  if (column === 'importer' || column === 'exporter') return <span title={f.country(value)}>{value}</span>;
  return column === 'taxon' ? <i>{value}</i> : <>{value}</>;
}

/** What was not reported is not 0. */
function Quantity({ side }: { side: TradeSideView }) {
  const { t } = useWords();
  if (side.quantity === undefined || side.quantity === null) return <span className={css.nothing}>{t('trade.nothing')}</span>;
  return <>{exact(side.quantity)}</>;
}

/** A year that stands alone. */
const isDot = (points: string) => {
  const [first, second, ...rest] = points.split(' ');
  return first === second && rest.length === 0;
};

function Line({ total, set }: { total: TradeTotalView; set: TradeSetView }) {
  const { t } = useWords();
  const tops = { importers: peak(total.years, 'importers'), exporters: peak(total.years, 'exporters') };
  const most = Math.max(Number(tops.importers?.text ?? 0), Number(tops.exporters?.text ?? 0));
  const told = (side: Side) => {
    const top = tops[side];
    return top ? t('trade.lineMost', { most: exact(top.text), year: top.year }) : t('trade.lineNone');
  };
  const label = t('trade.line', { importers: told('importers'), exporters: told('exporters'), from: set.from, to: set.to });
  return (
    <svg className={css.line} viewBox="-2 0 104 24" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      {(['importers', 'exporters'] as const).flatMap((side) =>
        strokes(total.years, side, set.from, set.to, most).map((points, i) => <polyline key={`${side}${i}`} points={points} data-side={side} data-dot={isDot(points) || undefined} />))}
    </svg>
  );
}
