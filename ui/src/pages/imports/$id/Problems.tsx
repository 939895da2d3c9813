// Problems grouped by cause: what stood there, the rest of the sentence about it, how to mend it.
import type { ProblemGroup } from '../../../api/types';
import { Said } from '../../../parts/Stated';
import { Prose } from '../../../primitives/Prose';
import { useWords } from '../../../words';
import { Fixes, type Mending } from './Fixes';
import css from './ImportPage.module.css';

const RANK = ['rejected', 'warning', 'note'];

/** More of one kind tell nothing new; the list to download has them all. */
const EXAMPLES = 3;

export function Problems({ groups, mending }: { groups: ProblemGroup[]; mending?: Mending }) {
  const { t, f, code } = useWords();
  if (groups.length === 0) return <p>{t('imports.problemsNone')}</p>;
  const sorted = [...groups].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity) || b.count - a.count);
  return (
    <ul className={css.problems}>
      {sorted.map((group, i) => (
        <li key={`${group.code} ${group.column ?? i}`}>
          <p className={css.cause}>
            <span className={css.severity} data-severity={group.severity}>{code('severity', group.severity)}</span>
            <b><Prose text={group.cause} /></b>
            {group.column && <Said text={group.column.trim()} />}
            <span className={css.small}>{t('imports.problemsCount', { count: group.count, formatted: f.number(group.count) })}</span>
          </p>
          <ul className={css.examples}>
            {group.examples.slice(0, EXAMPLES).map((problem, n) => (
              <li key={n}>
                <span className={css.small}>
                  {problem.sheet && <>{t('imports.sheet', { sheet: problem.sheet })}, </>}
                  {problem.column ? t('imports.rowColumn', { row: f.number(problem.row), column: problem.column }) : t('imports.row', { row: f.number(problem.row) })}:{' '}
                </span>
                <Said text={problem.value} mono /> <span className={css.mend}><Prose text={problem.expected} /></span>
                <p className={css.mend}><b>{t('imports.mend')}:</b> <Prose text={problem.mend} /></p>
              </li>
            ))}
          </ul>
          {mending && <Fixes group={group} mending={mending} />}
        </li>
      ))}
    </ul>
  );
}
