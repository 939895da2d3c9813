// What people judged, why and when; one's own can be undone.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUndoJudgement } from '../api/changes';
import type { JudgementView } from '../api/types';
import { Icon } from '../primitives/Icon';
import { useWords } from '../words';
import css from './JudgementList.module.css';
import { Trouble } from './Loaded';

interface JudgementListProps {
  judgements: JudgementView[];
  /** What the judgement is on, where the page does not say it already. */
  on?: (judgement: JudgementView) => ReactNode;
}

export function JudgementList({ judgements, on }: JudgementListProps) {
  const { t, f, code } = useWords();
  const undo = useUndoJudgement();
  return (
    <>
      <ul className={css.judgements}>
        {judgements.map((judgement) => (
          <li key={judgement.id}>
            <span className={css.verdict} data-verdict={judgement.verdict}>{code('verdict', judgement.verdict)}</span>
            <div>
              {on?.(judgement)}
              <p dir="auto">{judgement.because}</p>
              <p className={css.small}>{t('judge.by', { partner: judgement.partner, when: f.moment(judgement.at) })}</p>
            </div>
            {judgement.own && (
              <Button className="no-print" size="compact-sm" variant="default" leftSection={<Icon mark="undo" size={14} />} loading={undo.isPending && undo.variables === judgement.id} onClick={() => undo.mutate(judgement.id)}>
                {t('judge.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undo.isSuccess && <p role="status">{t('judge.undone')}</p>}
      {undo.isError && <Trouble error={undo.error} />}
    </>
  );
}
