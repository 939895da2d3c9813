// Alerts: the sentence first, then why, then the witnesses side by side, then whom to look at.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import type { AlertView } from '../../api/types';
import { KindMark, SourceMark } from '../../parts/Chips';
import { flagEvidence } from '../../parts/flagEvidence';
import { Go, useGo } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { ReportCard } from '../../parts/ReportCard';
import { When } from '../../parts/When';
import { Why } from '../../parts/Why';
import { paths } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { Prose } from '../../primitives/Prose';
import { useWords } from '../../words';
import css from './AlertsPage.module.css';

export function AlertsPage() {
  const { t, f } = useWords();
  const go = useGo();
  const cursor = useRouterState({ select: (s) => new URLSearchParams(s.location.searchStr).get('cursor') ?? '' });
  const alerts = useQuery(queries.alerts(cursor));
  return (
    <div className={css.page}>
      <title>{`${t('alerts.title')} – ${t('frame.product')}`}</title>
      <h1>{alerts.data ? t('alerts.count', { count: alerts.data.total, formatted: f.number(alerts.data.total) }) : t('alerts.title')}</h1>
      <p className={css.lead}>{t('alerts.lead')}</p>
      <Loaded query={alerts} shape={<Skeleton height={320} />}>
        {(page) => (
          <>
            {page.items.length === 0 && <Empty title={t('alerts.emptyTitle')} text={t('alerts.emptyText')} />}
            {page.items.map((alert) => <Alert key={alert.id} alert={alert} />)}
            <div className={css.pager}>
              {cursor && <Button variant="default" size="compact-sm" onClick={() => go(paths.alerts())}>{t('alerts.first')}</Button>}
              {page.next && <Button variant="default" size="compact-sm" onClick={() => go(paths.alerts(page.next ?? ''))}>{t('alerts.more')}</Button>}
            </div>
            <PageNote note={page.note} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Alert({ alert }: { alert: AlertView }) {
  const words = useWords();
  const { t, code, f } = words;
  const flags = [...alert.flags].sort((a, b) => b.weight - a.weight);
  return (
    <article className={css.alert} id={alert.id} aria-label={flags[0]?.sentence}>
      <div className={css.over}>
        <KindMark kind={alert.report.kind} />
        <When span={alert.report.date} full />
        <SourceMark sector={alert.report.sector} partner={alert.report.partner} />
        <span>{t('alerts.score', { score: f.number(alert.score), threshold: f.number(alert.threshold) })}</span>
        <Go href={paths.report(alert.report.id)}>{t('reports.openPage')}</Go>
      </div>
      <h2 className={css.sentence}><Prose text={flags[0]?.sentence ?? ''} /></h2>
      <h3 className={css.part}>{t('alerts.why')}</h3>
      <Why evidence={flagEvidence(flags, words, { rows: [...alert.witnesses, alert.report] })} sum={alert.score} threshold={alert.threshold} />
      {alert.witnesses.length > 0 && (
        <>
          <h3 className={css.part}>{t('alerts.witnesses')}</h3>
          <div className={css.witnesses}>{alert.witnesses.map((row) => <ReportCard key={row.id} row={row} />)}</div>
        </>
      )}
      {alert.subjects.length > 0 && (
        <>
          <h3 className={css.part}>{t('alerts.subjects')}</h3>
          <ul className={css.subjects}>
            {distinct(alert.subjects).map((subject) => (
              <li key={subject.id}><Go href={paths.subject(subject.id)}>{subject.name || t('subject.unnamed')}</Go> <span className={css.small}>{code('role', subject.role)}</span></li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** One name in one role once, though several reports give it. */
function distinct(subjects: AlertView['subjects']): AlertView['subjects'] {
  return subjects.filter((one, i) => subjects.findIndex((other) => other.name === one.name && other.role === one.role) === i);
}
