// Who: each party as this one report names it, with its role, and the way to the subject.
import type { PartyView, StatedText } from '../../../api/types';
import { Acquitted, Handling, PartyIcon } from '../../../parts/Chips';
import { Go } from '../../../parts/Go';
import { Normal, Said } from '../../../parts/Stated';
import { paths } from '../../../paths';
import { useWords } from '../../../words';
import css from './ReportPage.module.css';

export function Parties({ parties }: { parties: PartyView[] }) {
  return <ul className={css.parties}>{parties.map((party) => <li key={party.id} className={css.party}><Party party={party} /></li>)}</ul>;
}

function Party({ party }: { party: PartyView }) {
  const { t, code } = useWords();
  const acquitted = party.step?.normal === 'acquitted';
  return (
    <>
      <div className={css.partyHead}>
        <PartyIcon kind={party.kind} />
        <span>{code('role', party.role)}</span>
        {acquitted && <Acquitted />}
        <Handling chip={party.handling} />
      </div>
      <h3 className={css.partyName}>{party.name ? <Said text={party.name.raw} /> : t('subject.unnamed')}</h3>
      {party.name?.normal && party.name.normal !== party.name.raw && <p className={css.partyNormal}><Normal value={party.name} /></p>}
      <dl className={css.pairs}>
        {party.identifiers.map((identifier, i) => (
          <Pair key={i} label={code('identifier', identifier.kind)} value={identifier.value} mono nobody={identifier.ties_nobody} />
        ))}
        <Pair label={t('report.born')} value={party.born} />
        <Pair label={t('report.country')} value={party.country} />
        <Pair label={t('report.address')} value={party.address} />
        {party.step && (
          <>
            <dt>{t('report.step')}</dt>
            <dd>
              <Normal value={party.step}>{code('step', party.step.normal ?? party.step.raw)}</Normal>
              {party.step_date && <>, <Normal value={party.step_date} /></>}
            </dd>
          </>
        )}
      </dl>
      <p style={{ marginBlockStart: '0.6rem' }}><Go href={paths.subject(party.id)}>{t('report.subject')}</Go></p>
    </>
  );
}

function Pair({ label, value, mono, nobody }: { label: string; value?: StatedText | null; mono?: boolean; nobody?: string | null }) {
  const { t } = useWords();
  if (!value) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Normal value={value} mono={mono} />
        {nobody && <div className={css.nobody}>{t('subject.tiesNobody', { why: nobody })}</div>}
      </dd>
    </>
  );
}
