// Flags as lines of the ledger: one line an indicator, with each time that it fired and the reports that it rests on.
import type { FlagView, ReportRow } from '../api/types';
import { paths } from '../paths';
import type { Words } from '../words';
import { Go } from './Go';
import type { Evidence } from './Why';

interface Around {
  /** The report whose page this is; it needs no link to itself. */
  here?: string;
  /** Reports that can be called by kind and date. */
  rows?: ReportRow[];
}

export function flagEvidence(flags: FlagView[], words: Words, around: Around): Evidence[] {
  const rules = [...new Set(flags.map((flag) => flag.rule))];
  return rules.flatMap((rule) => {
    const fired = flags.filter((flag) => flag.rule === rule);
    const [first] = fired;
    if (!first) return [];
    return [{
      key: rule,
      title: first.title,
      // As the server counts: an indicator counts once, however often it fired.
      points: Math.max(...fired.map((flag) => flag.weight)),
      source: first.source,
      found: fired.map((flag) => ({ key: flag.id, sentence: flag.sentence, aside: <Rests flag={flag} words={words} around={around} /> })),
    }];
  });
}

function Rests({ flag, words, around: { here, rows = [] } }: { flag: FlagView; words: Words; around: Around }) {
  const { t, f, code } = words;
  const called = (id: string, i: number) => {
    const row = rows.find((r) => r.id === id);
    if (!row) return t('why.restsOnNumber', { number: f.number(i + 1) });
    return t('why.restsOn', { kind: code('kind', row.kind), date: row.date ? f.span(row.date) : t('reports.undated') });
  };
  return (
    <p className="no-print">
      {t('why.rests', { count: flag.witnesses.length })}
      {flag.witnesses.filter((id) => id !== here).map((id, i) => <span key={id}> · <Go href={paths.report(id)}>{called(id, i)}</Go></span>)}
    </p>
  );
}
