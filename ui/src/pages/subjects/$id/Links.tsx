// Why these parties are one: both sides as their sources write them, what they come to, the sentence, and the judgement.
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useJudge } from '../../../api/changes';
import type { SubjectDetail, SubjectLink, SubjectMember } from '../../../api/types';
import { SourceMark } from '../../../parts/Chips';
import { Go } from '../../../parts/Go';
import { Trouble } from '../../../parts/Loaded';
import { Said } from '../../../parts/Stated';
import { usePower } from '../../../parts/usePower';
import { When } from '../../../parts/When';
import { paths } from '../../../paths';
import { Prose } from '../../../primitives/Prose';
import { useWords } from '../../../words';
import { bridges } from './bridges';
import css from './SubjectPage.module.css';

export function Links({ subject }: { subject: SubjectDetail }) {
  const members = new Map(subject.members.map((member) => [member.party.id, member]));
  const weak = bridges(subject.links);
  return (
    <ul className={css.links}>
      {subject.links.map((link, i) => (
        <li key={i} className={css.link}>
          <Side raw={link.raw_a} member={members.get(link.a)} />
          <Tie link={link} />
          <Side raw={link.raw_b} member={members.get(link.b)} />
          <Court link={link} weak={weak.has(i)} />
          <Judge link={link} />
        </li>
      ))}
    </ul>
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

const VERDICTS = ['same', 'different', 'unsure'] as const;

function Judge({ link }: { link: SubjectLink }) {
  const { t, code } = useWords();
  const can = usePower()('judge');
  const judge = useJudge();
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number] | null>(null);
  const [because, setBecause] = useState('');
  const [checked, setChecked] = useState(false);
  const save = () => {
    setChecked(true);
    if (!verdict || !because.trim()) return;
    judge.mutate({ a: link.a, b: link.b, verdict, because: because.trim() }, { onSuccess: () => { setVerdict(null); setBecause(''); setChecked(false); } });
  };
  return (
    <>
      <div className={`${css.judge} no-print`} role="group" aria-label={t('subject.judgeTitle')}>
        <span className={css.small}>{t('subject.judgeTitle')}</span>
        {VERDICTS.map((value) => (
          <Button key={value} size="compact-sm" variant={verdict === value ? 'filled' : 'default'} aria-pressed={verdict === value} disabled={!can} title={can ? undefined : t('subject.judgeNo')} onClick={() => setVerdict(verdict === value ? null : value)}>
            {code('verdict', value)}
          </Button>
        ))}
        {judge.isSuccess && !verdict && <span role="status">{t('subject.saved')}</span>}
      </div>
      {verdict && (
        <div className={css.judgeForm}>
          <Textarea label={t('subject.judgeReason')} description={t('subject.judgeHint')} value={because} onChange={(e) => setBecause(e.target.value)} autosize={false} rows={2} error={checked && !because.trim() && t('subject.judgeReasonNeeded')} />
          {judge.isError && <Trouble error={judge.error} />}
          <div className={css.judge}>
            <Button size="compact-sm" loading={judge.isPending} onClick={save}>{t('subject.judgeSave')}: {code('verdict', verdict)}</Button>
            <Button size="compact-sm" variant="default" onClick={() => setVerdict(null)}>{t('frame.cancel')}</Button>
          </div>
        </div>
      )}
    </>
  );
}
