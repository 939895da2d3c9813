// The queue of review: pairs that wait for a person's word on one tab, what was decided on the other.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { Go } from '../../parts/Go';
import { JudgementList } from '../../parts/JudgementList';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { Said } from '../../parts/Stated';
import { paths } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { useWords } from '../../words';
import { Queue } from './Queue';
import css from './ReviewPage.module.css';

export function ReviewPage() {
  const { t } = useWords();
  const text = useRouterState({ select: (s) => s.location.searchStr });
  const search = new URLSearchParams(text);
  const decided = search.get('tab') === 'decided';
  return (
    <div className={css.page}>
      <title>{`${t('review.title')} – ${t('frame.product')}`}</title>
      <h1>{t('review.title')}</h1>
      <nav className={css.tabs} aria-label={t('review.tabs')}>
        <Go href={paths.review()} aria-current={decided ? undefined : 'page'}>{t('review.waiting')}</Go>
        <Go href={paths.review({ tab: 'decided' })} aria-current={decided ? 'page' : undefined}>{t('review.decided')}</Go>
      </nav>
      {decided ? <Decided /> : <Queue cursor={search.get('cursor') ?? ''} pair={search.get('pair') ?? ''} />}
    </div>
  );
}

function Decided() {
  const { t } = useWords();
  const decisions = useQuery(queries.decisions());
  return (
    <Loaded query={decisions} shape={<Skeleton height={320} />}>
      {(list) => {
        const names = new Map(list.items.map((item) => [item.judgement.id, [item.name_a, item.name_b] as const]));
        return (
          <>
            {list.items.length === 0 && <Empty title={t('review.decidedTitle')} text={t('review.decidedText')} />}
            {list.items.length > 0 && (
              <div className={css.decided}>
                <p className={css.lead}>{t('review.decidedLead')}</p>
                <JudgementList
                  judgements={list.items.map((item) => item.judgement)}
                  on={(judgement) => (
                    <Go href={paths.match(judgement.a, judgement.b)}>
                      {(names.get(judgement.id) ?? []).map((name, i) => <span key={i}>{i > 0 && ' / '}{name ? <Said text={name} /> : t('subject.unnamed')}</span>)}
                    </Go>
                  )}
                />
              </div>
            )}
            <PageNote note={list.note} />
          </>
        );
      }}
    </Loaded>
  );
}
