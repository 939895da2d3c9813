// A flag as a line of the ledger, with the reports that it rests on.
import type { FlagView } from '../api/types';
import { paths } from '../paths';
import type { Words } from '../words';
import { Go } from './Go';
import type { Evidence } from './Why';

/** `here` is the report whose page this is; it needs no link to itself. */
export function flagEvidence(flag: FlagView, { t, f }: Words, here?: string): Evidence {
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
        {others.map((id, i) => <span key={id}> · <Go href={paths.report(id)}>{t('why.restsOn', { number: f.number(i + 1) })}</Go></span>)}
      </p>
    ),
  };
}
