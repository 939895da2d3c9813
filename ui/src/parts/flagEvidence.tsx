// A flag as a line of the ledger, with the reports that it rests on.
import type { FlagView, ReportRow } from '../api/types';
import { paths } from '../paths';
import type { Words } from '../words';
import { Go } from './Go';
import type { Evidence } from './Why';

/** `here` is the report whose page this is; it needs no link to itself. Reports in `rows` are called by kind and date. */
export function flagEvidence(flag: FlagView, { t, f, code }: Words, { here, rows = [] }: { here?: string; rows?: ReportRow[] }): Evidence {
  const called = (id: string, i: number) => {
    const row = rows.find((r) => r.id === id);
    if (!row) return t('why.restsOnNumber', { number: f.number(i + 1) });
    return t('why.restsOn', { kind: code('kind', row.kind), date: row.date ? f.span(row.date) : t('reports.undated') });
  };
  const others = flag.witnesses.filter((id) => id !== here);
  return {
    key: flag.id,
    title: flag.title,
    sentence: flag.sentence,
    points: flag.weight,
    source: flag.source,
    aside: (
      <p className="no-print">
        {t('why.rests', { count: flag.witnesses.length })}
        {others.map((id, i) => <span key={id}> · <Go href={paths.report(id)}>{called(id, i)}</Go></span>)}
      </p>
    ),
  };
}
