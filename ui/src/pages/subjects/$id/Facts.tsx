// Names as each source writes them, and what is known as a ledger: one line a fact, with who says so.
import { useState } from 'react';
import type { ReportRow, StatedText, SubjectDetail, SubjectMember } from '../../../api/types';
import { SourceMark } from '../../../parts/Chips';
import { Go } from '../../../parts/Go';
import { Normal, Said } from '../../../parts/Stated';
import { When } from '../../../parts/When';
import { paths } from '../../../paths';
import { useWords } from '../../../words';
import css from './SubjectPage.module.css';

export function Names({ members }: { members: SubjectMember[] }) {
  const { code } = useWords();
  return (
    <ul className={css.names}>
      {spellings(members).map(({ name, members: saying }) => (
        <li key={name.raw}>
          <span className={css.name}><Said text={name.raw} /></span>
          {name.normal && name.normal !== name.raw && <span className={css.small}><Normal value={name} /></span>}
          {saying.map(({ party, report }) => (
            <span key={party.id} className={css.saying}>
              <Go href={paths.report(report.id)}>{code('role', party.role)}, {code('kind', report.kind).toLowerCase()}</Go>
              <SourceMark sector={report.sector} partner={report.partner} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** One entry a spelling, in the order in which it was first seen, with all who write it so. */
function spellings(members: SubjectMember[]): { name: StatedText; members: SubjectMember[] }[] {
  const out = new Map<string, { name: StatedText; members: SubjectMember[] }>();
  for (const member of members) {
    const { name } = member.party;
    if (!name) continue;
    const entry = out.get(name.raw);
    if (entry) entry.members.push(member);
    else out.set(name.raw, { name, members: [member] });
  }
  return [...out.values()];
}

/** Kinds in the order in which one asks for them; unknown kinds follow. */
const ORDER = ['name', 'step', 'birth', 'born', 'country', 'address', 'phone', 'email', 'iban', 'account', 'account-proxy', 'mobile-money', 'handle', 'wallet', 'document', 'company-number', 'bic'];

export function Facts({ subject }: { subject: SubjectDetail }) {
  const { t, code } = useWords();
  const byId = new Map(subject.members.map((member) => [member.report.id, member.report]));
  const rank = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  const facts = [...subject.facts].sort((a, b) => rank(a.kind) - rank(b.kind));
  return (
    <table className={css.facts}>
      <thead className="unseen"><tr><th scope="col">{t('subject.known')}</th><th scope="col">{t('stated.asNormalised')}</th><th scope="col">{t('subject.source')}</th></tr></thead>
      <tbody>
        {facts.map((fact, i) => (
          <tr key={i}>
            <th scope="row">{fact.kind === facts[i - 1]?.kind ? <span className="unseen">{code('fact', fact.kind)}</span> : code('fact', fact.kind)}</th>
            <td>
              <Normal value={fact.value} mono={['iban', 'phone', 'account', 'wallet', 'mobile-money', 'account-proxy'].includes(fact.kind)}>
                {fact.kind === 'step' && fact.value.normal ? code('step', fact.value.normal) : undefined}
              </Normal>
              {fact.ties_nobody && <div className={css.small}>{t('subject.tiesNobody', { why: fact.ties_nobody })}</div>}
            </td>
            <td>
              <Sources ids={fact.reports} byId={byId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sources that stand at a fact before somebody asks for all. */
const FEW = 6;

function Sources({ ids, byId }: { ids: string[]; byId: Map<string, ReportRow> }) {
  const { t, f } = useWords();
  const [all, setAll] = useState(ids.length <= FEW + 1);
  return (
    <span className={css.sources}>
      {(all ? ids : ids.slice(0, FEW)).map((id) => {
        const report = byId.get(id);
        return (
          <Go key={id} href={paths.report(id)}>
            <SourceMark sector={report?.sector} partner={report?.partner} />
            {report && <span className={css.small}>&nbsp;<When span={report.date} /></span>}
          </Go>
        );
      })}
      {!all && <button type="button" className={`${css.more} no-print`} onClick={() => setAll(true)}>{t('subject.moreSources', { formatted: f.number(ids.length - FEW) })}</button>}
    </span>
  );
}
