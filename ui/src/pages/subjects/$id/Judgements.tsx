// What people judged, why and when; one's own can be undone.
import { Button } from '@mantine/core';
import { useUndoJudgement } from '../../../api/changes';
import type { JudgementView, SubjectDetail } from '../../../api/types';
import { Trouble } from '../../../parts/Loaded';
import { Said } from '../../../parts/Stated';
import { Icon } from '../../../primitives/Icon';
import { useWords } from '../../../words';
import css from './SubjectPage.module.css';

export function Judgements({ subject }: { subject: SubjectDetail }) {
  const { t, f, code } = useWords();
  const undo = useUndoJudgement();
  const name = (id: string) => subject.members.find((member) => member.party.id === id)?.party.name?.raw;
  const pair = (judgement: JudgementView) => [name(judgement.a), name(judgement.b)].filter((n): n is string => Boolean(n));
  return (
    <>
      <ul className={css.judgements}>
        {subject.judgements.map((judgement) => (
          <li key={judgement.id}>
            <span className={css.verdict}>{code('verdict', judgement.verdict)}</span>
            <span>
              {pair(judgement).map((text, i) => <span key={i}>{i > 0 && ' / '}<Said text={text} /></span>)}
              <p>{judgement.because}</p>
              <p className={css.small}>{t('subject.judgedBy', { partner: judgement.partner, when: f.moment(judgement.at) })}</p>
            </span>
            {judgement.own && (
              <Button className="no-print" size="compact-sm" variant="default" leftSection={<Icon mark="undo" size={14} />} loading={undo.isPending && undo.variables === judgement.id} onClick={() => undo.mutate(judgement.id)}>
                {t('subject.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undo.isSuccess && <p role="status">{t('subject.undone')}</p>}
      {undo.isError && <Trouble error={undo.error} />}
    </>
  );
}
