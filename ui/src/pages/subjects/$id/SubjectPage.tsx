// One subject: who the parties of several reports turn out to be, what is known, when, and why they are taken for one.
import { Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { queries } from '../../../api/queries';
import type { JudgementView, SubjectDetail, SubjectMember } from '../../../api/types';
import { Acquitted, PartyIcon } from '../../../parts/Chips';
import { Go } from '../../../parts/Go';
import { JudgementList } from '../../../parts/JudgementList';
import { Loaded } from '../../../parts/Loaded';
import { PageNote } from '../../../parts/PageNote';
import { Said } from '../../../parts/Stated';
import { paths } from '../../../paths';
import { Section } from '../../../primitives/Section';
import { needFaces } from '../../../theme/scripts';
import { useWords } from '../../../words';
import { CourseNaming } from './CourseNaming';
import { Facts, Names } from './Facts';
import { Links } from './Links';
import { NetworkPreview } from './NetworkPreview';
import css from './SubjectPage.module.css';
import { Timeline } from './Timeline';

export function SubjectPage() {
  const { id = '' } = useParams({ strict: false });
  const subject = useQuery(queries.subject(id));
  return (
    <Loaded query={subject} shape={<Skeleton height={420} />}>
      {(data) => <Body key={data.id} subject={data} />}
    </Loaded>
  );
}

function Body({ subject }: { subject: SubjectDetail }) {
  const { t } = useWords();
  const { data: session } = useSuspenseQuery(queries.session());
  return (
    <article className={css.page}>
      <Head subject={subject} />
      {session.course && <CourseNaming subject={subject} />}
      <Section title={t('subject.names')}><Names members={subject.members} /></Section>
      <Section title={t('subject.timeline')} caveat={t('subject.timelineCaveat')}><Timeline members={subject.members} /></Section>
      <Section title={t('subject.known')} caveat={t('subject.knownCaveat')}><Facts subject={subject} /></Section>
      <Section title={t('subject.why')} caveat={subject.links.length > 0 ? t('subject.whyCaveat') : undefined}>
        {subject.links.length > 0 ? <Links subject={subject} /> : <p>{t('subject.whyOnly')}</p>}
      </Section>
      <div className={css.columns}>
        {subject.judgements.length > 0 && <Section title={t('judge.list')}><JudgementList judgements={subject.judgements} on={(judgement) => <Pair judgement={judgement} members={subject.members} />} /></Section>}
        <Section title={t('subject.ties')} caveat={t('subject.tiesCaveat')}><Ties ties={subject.ties} /></Section>
      </div>
      {subject.ties.length > 0 && <NetworkPreview id={subject.id} />}
      {subject.left_out > 0 && <p className={css.small}>{t('subject.leftOut', { count: subject.left_out })}</p>}
      <PageNote note={subject.note} />
    </article>
  );
}

function Head({ subject }: { subject: SubjectDetail }) {
  const { t, code } = useWords();
  needFaces(subject.name);
  const name = subject.name || t('subject.unnamed');
  const reports = new Set(subject.members.map((member) => member.report.id)).size;
  const sectors = new Set(subject.members.flatMap((member) => (member.report.sector ? [member.report.sector] : []))).size;
  return (
    <header>
      <title>{`${name} – ${t('frame.product')}`}</title>
      <div className={css.over}>
        <span><PartyIcon kind={subject.kind} /> {code('party', subject.kind)}</span>
        <span>{t('subject.across', { count: reports, sectors: t('subject.sectors', { count: sectors }) })}</span>
      </div>
      <h1 className={css.title}><span dir="auto">{name}</span>{subject.acquitted && <Acquitted />}</h1>
      {subject.acquitted && <p className={css.acquitted}><b>{t('subject.acquittedTitle')}.</b> {t('subject.acquittedText')}</p>}
    </header>
  );
}

function Ties({ ties }: { ties: SubjectDetail['ties'] }) {
  const { t, code } = useWords();
  if (ties.length === 0) return <p>{t('subject.tiesNone')}</p>;
  return (
    <ul className={css.ties}>
      {ties.map((tie) => (
        <li key={`${tie.id}-${tie.report}`}>
          <PartyIcon kind={tie.kind} />
          <Go href={paths.subject(tie.id)}><span dir="auto">{tie.name || t('subject.unnamed')}</span></Go>
          <span className={css.small}>{code('role', tie.role)}</span>
          <Go href={paths.report(tie.report)} className={css.small}>{t('subject.tieOpen')}</Go>
        </li>
      ))}
    </ul>
  );
}

/** The names of both that a judgement is on, as their reports write them. */
function Pair({ judgement, members }: { judgement: JudgementView; members: SubjectMember[] }) {
  const name = (id: string) => members.find((member) => member.party.id === id)?.party.name?.raw;
  const names = [name(judgement.a), name(judgement.b)].filter((n): n is string => Boolean(n));
  return <Go href={paths.match(judgement.a, judgement.b)}>{names.map((text, i) => <span key={i}>{i > 0 && ' / '}<Said text={text} /></span>)}</Go>;
}
