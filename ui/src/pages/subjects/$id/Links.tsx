// Why these parties are one: both sides as their sources write them, what they come to, the sentence, and the judgement.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SubjectDetail, SubjectLink, SubjectMember } from '../../../api/types';
import { SourceMark } from '../../../parts/Chips';
import { Go } from '../../../parts/Go';
import { Judge } from '../../../parts/Judge';
import { Said } from '../../../parts/Stated';
import { When } from '../../../parts/When';
import { paths } from '../../../paths';
import { Prose } from '../../../primitives/Prose';
import { useWords } from '../../../words';
import { bridges } from './bridges';
import css from './SubjectPage.module.css';

/** Agreements that are shown before somebody asks for all. */
const FEW = 8;

export function Links({ subject }: { subject: SubjectDetail }) {
  const { t } = useWords();
  const members = new Map(subject.members.map((member) => [member.party.id, member]));
  const [all, setAll] = useState(false);
  const weak = bridges(subject.links);
  // Those on which all hangs stand first: they are what one looks at.
  const order = subject.links.map((_, i) => i).sort((a, b) => Number(weak.has(b)) - Number(weak.has(a)) || a - b);
  return (
    <>
      <ul className={css.links}>
        {(all ? order : order.slice(0, FEW)).flatMap((i) => subject.links[i] ?? []).map((link, i) => <Row key={i} link={link} members={members} weak={weak.has(subject.links.indexOf(link))} />)}
      </ul>
      {!all && order.length > FEW && <Button className="no-print" mt="xs" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('subject.allLinks', { count: order.length })}</Button>}
    </>
  );
}

function Row({ link, members, weak }: { link: SubjectLink; members: Map<string, SubjectMember>; weak: boolean }) {
  const { t } = useWords();
  return (
    <li className={css.link}>
      <Side raw={link.raw_a} member={members.get(link.a)} />
      <Tie link={link} />
      <Side raw={link.raw_b} member={members.get(link.b)} />
      <Court link={link} weak={weak} />
      <div className={css.judge}>
        <Go href={paths.match(link.a, link.b)}>{t('subject.compare')}</Go>
        <Judge a={link.a} b={link.b} />
      </div>
    </li>
  );
}

function Side({ raw, member }: { raw: string; member?: SubjectMember }) {
  const { code } = useWords();
  return (
    <div className={css.side}>
      <Said text={raw} />
      {member && (
        <>
          <Go href={paths.report(member.report.id)} className={css.small}>{code('role', member.party.role)}, {code('kind', member.report.kind).toLowerCase()}, <When span={member.report.date} /></Go>
          <span className={css.small}><SourceMark sector={member.report.sector} partner={member.report.partner} /></span>
        </>
      )}
    </div>
  );
}

function Tie({ link }: { link: SubjectLink }) {
  const { t, code } = useWords();
  return (
    <div className={css.tie}>
      <span>{t('subject.agree', { field: link.field })}</span>
      <span className={css.line} data-standing={link.standing} />
      <span className={css.normal} dir="auto">{link.normal}</span>
      <span className={css.small}>{code('standing', link.standing)}</span>
    </div>
  );
}

function Court({ link, weak }: { link: SubjectLink; weak: boolean }) {
  const { t } = useWords();
  return (
    <>
      <p className={css.court}><span className={css.small}>{t('subject.court')}: </span><Prose text={link.sentence} /></p>
      {weak && link.standing === 'suggested' && <p className={css.weakest}>{t('subject.whyWeakest')}</p>}
    </>
  );
}
