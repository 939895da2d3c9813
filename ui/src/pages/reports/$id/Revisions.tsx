// What changed and when, field by field, of the sections that one may read.
import type { RevisionView } from '../../../api/types';
import { useWords } from '../../../words';
import css from './ReportPage.module.css';

export function Revisions({ revisions }: { revisions: RevisionView[] }) {
  const { t, f, code } = useWords();
  const newest = [...revisions].sort((a, b) => b.at.localeCompare(a.at) || b.revision - a.revision);
  return (
    <ol className={css.revisions}>
      {newest.map((revision) => (
        <li key={`${revision.section}-${revision.revision}`}>
          <span>
            {t('report.revision', { section: code('section', revision.section), number: f.number(revision.revision) })}
            <time dateTime={revision.at}>{f.moment(revision.at)}</time>
          </span>
          <span>
            {revision.changes.length === 0 && t('report.firstRevision')}
            {revision.changes.map((change, i) => <Change key={i} text={change} />)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** `quantity: 12 kg → 14 kg` with the old struck and the new marked. */
function Change({ text }: { text: string }) {
  const match = /^([^:]+): (.*) → (.*)$/s.exec(text);
  if (!match) return <p className={css.change}>{text}</p>;
  return <p className={css.change}>{match[1]}: {match[2] && <del>{match[2]}</del>} <ins>{match[3]}</ins></p>;
}
