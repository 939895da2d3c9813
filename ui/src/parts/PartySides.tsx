// Two parties side by side: each as its report writes it, and what that was read as.
import type { StatedText, SubjectMember } from '../api/types';
import { paths } from '../paths';
import { useWords } from '../words';
import { Acquitted, Handling, PartyIcon, SourceMark } from './Chips';
import { Go } from './Go';
import css from './PartySides.module.css';
import { Normal, Said } from './Stated';
import { When } from './When';

interface Row {
  label: string;
  a?: StatedText[];
  b?: StatedText[];
  mono?: boolean;
}

export function PartySides({ a, b }: { a: SubjectMember; b: SubjectMember }) {
  const { t } = useWords();
  return (
    <table className={css.sides}>
      <colgroup><col /><col /><col /></colgroup>
      <thead>
        <tr>
          <th><span className="unseen">{t('match.field')}</span></th>
          <th scope="col"><Side member={a} label={t('match.side_a')} /></th>
          <th scope="col"><Side member={b} label={t('match.side_b')} /></th>
        </tr>
      </thead>
      <tbody>
        {useRows(a, b).map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td><Cell values={row.a} mono={row.mono} /></td>
            <td><Cell values={row.b} mono={row.mono} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ member: { party, report }, label }: { member: SubjectMember; label: string }) {
  const { t, code } = useWords();
  return (
    <div className={css.side}>
      <span className={css.small}>{label}</span>
      <span className={css.name}>
        <PartyIcon kind={party.kind} /> <Go href={paths.subject(party.id)}>{party.name ? <Said text={party.name.raw} /> : t('subject.unnamed')}</Go>
        {party.step?.normal === 'acquitted' && <> <Acquitted /></>}
      </span>
      {party.name?.normal && party.name.normal !== party.name.raw && <span className={css.normal}><Normal value={party.name} /></span>}
      <Go href={paths.report(report.id)} className={css.small}>{code('role', party.role)}, {code('kind', report.kind).toLowerCase()}, <When span={report.date} /></Go>
      <span className={css.marks}><SourceMark sector={report.sector} partner={report.partner} /><Handling chip={party.handling} /></span>
    </div>
  );
}

function Cell({ values = [], mono }: { values?: StatedText[]; mono?: boolean }) {
  const { t } = useWords();
  if (values.length === 0) return <span className={css.absent}>{t('match.notGiven')}</span>;
  return values.map((value, i) => (
    <div key={i} className={css.value}>
      <Said text={value.raw} mono={mono} />
      {value.normal && value.normal !== value.raw && <span className={css.small}><Normal value={value} mono={mono} /></span>}
    </div>
  ));
}

/** A row for each field that one side gives. */
function useRows(a: SubjectMember, b: SubjectMember): Row[] {
  const { t, code } = useWords();
  const rows: Row[] = [];
  const one = (value?: StatedText | null) => (value ? [value] : []);
  const add = (label: string, left: StatedText[], right: StatedText[], mono = false) => {
    if (left.length + right.length > 0) rows.push({ label, a: left, b: right, mono });
  };
  const [x, y] = [a.party, b.party];
  add(t('report.born'), one(x.born), one(y.born));
  for (const kind of new Set([...x.identifiers, ...y.identifiers].map((identifier) => identifier.kind))) {
    const of = (party: SubjectMember['party']) => party.identifiers.filter((identifier) => identifier.kind === kind).map((identifier) => identifier.value);
    add(code('identifier', kind), of(x), of(y), true);
  }
  add(t('report.country'), one(x.country), one(y.country));
  add(t('report.address'), one(x.address), one(y.address));
  add(t('report.step'), one(x.step), one(y.step));
  return rows;
}
