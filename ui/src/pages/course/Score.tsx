// The score: each hidden network that one's view tells of, who was in it, who was found, and how each is written.
import type { CourseMember, CourseNetwork, CourseParty, CourseView } from '../../api/types';
import { Go } from '../../parts/Go';
import { paths } from '../../paths';
import { Section } from '../../primitives/Section';
import { needFaces } from '../../theme/scripts';
import { useWords } from '../../words';
import css from './CoursePage.module.css';

export function Score({ score }: { score: NonNullable<CourseView['score']> }) {
  const { t, f } = useWords();
  return (
    <>
      <Section title={t('course.score')} caveat={t('course.handedIn', { when: f.moment(score.at) })}>
        {score.networks.length === 0 ? <p>{t('course.noNetworks')}</p> : <ul className={css.networks}>{score.networks.map((network) => <Line key={network.name} network={network} />)}</ul>}
      </Section>
      {score.networks.map((network) => <Network key={network.name} network={network} />)}
    </>
  );
}

function Line({ network }: { network: CourseNetwork }) {
  const { t } = useWords();
  const found = network.members.filter((m) => m.found).length;
  const said = t('course.overlapBar', { found, all: network.members.length, wrong: network.wrong.length });
  return (
    <li>
      <span>{network.name}</span>
      <span className={css.bar} role="img" aria-label={said} title={said}>
        {network.members.map((member, i) => <i key={i} data-found={member.found || undefined} data-key={member.key || undefined} />)}
        {network.wrong.map((party) => <i key={party.party} data-wrong />)}
      </span>
      <span className={css.small}>{t('course.overlap', { percent: Math.round(network.overlap / 10) })}</span>
    </li>
  );
}

function Network({ network }: { network: CourseNetwork }) {
  const { t, code } = useWords();
  return (
    <Section title={network.name} caveat={network.yours ? t('course.yours', { network: network.yours }) : t('course.missed')}>
      <p className={css.small}>{t('course.shape', { shape: code('networkShape', network.shape) })}</p>
      <h3>{t('course.members')}</h3>
      <ul className={css.members}>{network.members.map((member, i) => <Member key={i} member={member} />)}</ul>
      {network.wrong.length > 0 && <><h3>{t('course.wrong')}</h3><Written parties={network.wrong} /></>}
    </Section>
  );
}

function Member({ member }: { member: CourseMember }) {
  const { t, code } = useWords();
  const named = member.named_as && (member.named_as === member.role ? t('course.roleRight') : t('course.roleWrong', { role: code('networkRole', member.named_as) }));
  return (
    <li data-found={member.found || undefined}>
      <b>{code('networkRole', member.role)}</b>{' '}
      <span className={css.small}>{[member.key && t('course.key'), t(member.found ? 'course.found' : 'course.notFound'), named].filter(Boolean).join(', ')}</span>
      <div className={css.small}>{t('course.written', { count: member.written })}</div>
      <Written parties={member.parties} />
    </li>
  );
}

/** Each way of writing once. */
function Written({ parties }: { parties: CourseParty[] }) {
  const { t } = useWords();
  const ways = [...new Map(parties.map((party) => [party.name, party])).values()];
  needFaces(ways.map((party) => party.name).join(' '));
  return (
    <ul className={css.written}>
      {ways.map((party) => <li key={party.party}><Go href={paths.subject(party.party)}><span dir="auto">{party.name || t('course.unnamed')}</span></Go></li>)}
    </ul>
  );
}
