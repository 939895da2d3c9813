// Pairs that wait: the list on one side, the pair that is looked at on the other, all of it by keys.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useUndoJudgement } from '../../api/changes';
import { queries } from '../../api/queries';
import type { JudgementView, ReviewPair } from '../../api/types';
import { SourceMark } from '../../parts/Chips';
import { Go, useGo } from '../../parts/Go';
import { Judge, type Verdict } from '../../parts/Judge';
import { Loaded, Trouble } from '../../parts/Loaded';
import { MatchLedger } from '../../parts/MatchLedger';
import { PageNote } from '../../parts/PageNote';
import { PartySides } from '../../parts/PartySides';
import { Said } from '../../parts/Stated';
import { usePower } from '../../parts/usePower';
import { paths } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { Icon } from '../../primitives/Icon';
import { useWords } from '../../words';
import css from './ReviewPage.module.css';
import { rowOf, useReviewKeys } from './useReviewKeys';

type Page = Awaited<ReturnType<NonNullable<ReturnType<typeof queries.review>['queryFn']>>>;

interface Place {
  cursor: string;
  pair: string;
}

/** What was recorded last on this page, so that it can be undone without looking for it. */
interface Last {
  judgement: JudgementView;
  pair: ReviewPair;
}

export function Queue({ cursor, pair }: Place) {
  const { t } = useWords();
  const review = useQuery(queries.review(cursor));
  return (
    <>
      <p className={css.lead}>{t('review.lead')}</p>
      <Loaded query={review} shape={<Skeleton height={420} />}>{(page) => <Pairs page={page} cursor={cursor} pair={pair} />}</Loaded>
    </>
  );
}

function Pairs({ page, cursor, pair }: Place & { page: Page }) {
  const { t, f } = useWords();
  const go = useGo();
  const can = usePower()('judge');
  const undo = useUndoJudgement();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const { items } = page;
  const at = Math.max(0, items.findIndex((item) => item.cursor === pair));
  const shown = items[at];
  const select = (to: string) => go(paths.review({ cursor, pair: to }), 'replace');
  const move = (by: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (!next) return;
    select(next.cursor);
    const row = document.getElementById(rowOf(next.cursor));
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const saved = (judgement: JudgementView) => {
    if (!shown) return;
    setLast({ judgement, pair: shown });
    undo.reset();
    select((items[at + 1] ?? items[at - 1])?.cursor ?? '');
  };
  const undoLast = () => {
    if (!last || undo.isPending) return;
    undo.mutate(last.judgement.id, { onSuccess: () => { select(last.pair.cursor); setLast(null); } });
  };
  useEffect(() => setVerdict(null), [shown?.cursor]);
  useReviewKeys({ move, undo: undoLast, verdict: (value) => can && shown && setVerdict(value) });
  const formatted = f.number(page.total);
  return (
    <>
      <h2 className={css.count}>{page.more ? t('review.more', { formatted }) : t('review.count', { count: page.total, formatted })}</h2>
      {page.two_persons && <p className={css.lead}>{t('review.twoPersons')}</p>}
      {last && <LastLine last={last} undo={undoLast} pending={undo.isPending} />}
      {undo.isSuccess && !last && <p role="status">{t('review.undone')}</p>}
      {undo.isError && <Trouble error={undo.error} />}
      {!shown && (
        <Empty title={t('review.emptyTitle')} text={t('review.emptyText')}>
          {cursor ? <Button component={Go} href={paths.review()} variant="default" size="compact-sm">{t('review.first')}</Button> : <Go href={paths.review({ tab: 'decided' })}>{t('review.toDecided')}</Go>}
        </Empty>
      )}
      {shown && (
        <div className={css.split}>
          <div className={css.listSide}>
            <p className={css.keys}>{t('review.keys')}</p>
            <ol className={css.list} aria-label={t('review.list')}>
              {items.map((item) => <li key={item.cursor}><Row item={item} chosen={item === shown} select={() => select(item.cursor)} /></li>)}
            </ol>
            <div className={css.pager}>
              <span className={css.small}>{t('review.of', { at: f.number(at + 1), count: items.length })}</span>
              {cursor && <Button variant="default" size="compact-sm" onClick={() => go(paths.review())}>{t('review.first')}</Button>}
              {page.next && <Button variant="default" size="compact-sm" onClick={() => go(paths.review({ cursor: page.next ?? '' }))}>{t('review.next')}</Button>}
            </div>
          </div>
          <section className={css.pair} aria-label={t('match.title')}>
            {shown.second && <p className={css.second}>{t('review.secondText')}</p>}
            <PartySides a={shown.a} b={shown.b} />
            <Judge key={shown.cursor} a={shown.a.party.id} b={shown.b.party.id} verdict={verdict} choose={setVerdict} onSaved={saved} />
            <MatchLedger explanation={shown.explanation} about="parties" />
            <p><Go href={paths.match(shown.a.party.id, shown.b.party.id)}>{t('review.open')}</Go></p>
          </section>
        </div>
      )}
      <PageNote note={page.note} />
    </>
  );
}

function Row({ item, chosen, select }: { item: ReviewPair; chosen: boolean; select: () => void }) {
  const { t, f } = useWords();
  return (
    <button type="button" id={rowOf(item.cursor)} className={css.row} aria-current={chosen || undefined} onClick={select}>
      <span className={css.names}>
        {[item.a, item.b].map(({ party, report }) => (
          <span key={party.id}><SourceMark sector={report.sector} /> {party.name ? <Said text={party.name.raw} /> : t('subject.unnamed')}</span>
        ))}
      </span>
      <span className={css.share}>{f.share(item.explanation.probability)}</span>
      {item.second && <span className={css.secondMark}>{t('review.second')}</span>}
    </button>
  );
}

function LastLine({ last, undo, pending }: { last: Last; undo: () => void; pending: boolean }) {
  const { t, code } = useWords();
  const names = [last.pair.a, last.pair.b].map(({ party }) => party.name?.raw ?? t('subject.unnamed')).join(' / ');
  return (
    <p className={css.last} role="status">
      <span>{t('review.saved', { verdict: code('verdict', last.judgement.verdict), names })}</span>
      <Button size="compact-sm" variant="default" leftSection={<Icon mark="undo" size={14} />} loading={pending} onClick={undo}>{t('review.undoLast')}</Button>
    </p>
  );
}
