// One report in short, to stand beside others: kind, readers, date, goods, place, words and source.
import type { ReactNode } from 'react';
import type { ReportRow } from '../api/types';
import { paths } from '../paths';
import { useWords } from '../words';
import { FlagCount, Handling, KindMark, Modes, SourceMark, TaxonMark } from './Chips';
import { Go } from './Go';
import { placeOf } from './placeOf';
import css from './ReportCard.module.css';
import { Said } from './Stated';
import { When } from './When';

export function ReportCard({ row, here = false, children }: { row: ReportRow; here?: boolean; children?: ReactNode }) {
  const words = useWords();
  return (
    <div className={css.card} data-here={here || undefined}>
      <div><KindMark kind={row.kind} /><Handling chip={row.handling} /></div>
      <div>{here ? <When span={row.date} full /> : <Go href={paths.report(row.id)}><When span={row.date} full /></Go>}<Modes modes={row.modes} /><FlagCount count={row.flags} /></div>
      <div>{row.taxa.map((taxon, i) => <TaxonMark key={i} taxon={taxon} appendix />)}</div>
      {row.quantities.length > 0 && <b>{row.quantities.join('; ')}</b>}
      {(row.place || row.country) && <span>{placeOf(row, words)}</span>}
      {row.title && <Said text={row.title} />}
      <span className={css.small}><SourceMark sector={row.sector} partner={row.partner} /></span>
      {children}
    </div>
  );
}
