// Home: what waits for me. No totals that nobody acts on.
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { ReportRow } from '../../api/types';
import { NO_FILTERS } from '../../filters';
import { Handling, KindMark, SourceMark, TaxonMark } from '../../parts/Chips';
import { Go } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { Said } from '../../parts/Stated';
import { usePower } from '../../parts/usePower';
import { When } from '../../parts/When';
import { paths } from '../../paths';
import { Prose } from '../../primitives/Prose';
import { Section } from '../../primitives/Section';
import { useWords } from '../../words';
import { placeOf } from '../../parts/placeOf';
import css from './HomePage.module.css';

export function HomePage() {
  const { t } = useWords();
  const { data: session } = useSuspenseQuery(queries.session());
  return (
    <div className={css.page}>
      <title>{`${t('home.title')} – ${t('frame.product')}`}</title>
      <h1>{t('home.greeting', { name: session.name })}</h1>
      <div className={css.columns}>
        <div><Alerts /><Recent /></div>
        <div><Review /><Imports /></div>
      </div>
      <PageNote />
    </div>
  );
}

function Alerts() {
  const { t, f } = useWords();
  const alerts = useQuery(queries.alerts(''));
  return (
    <Section title={t('home.alerts')}>
      <Loaded query={alerts} shape={<Skeleton height={120} />}>
        {(page) => (
          <>
            {page.items.length === 0 && <p>{t('home.alertsNone')}</p>}
            <ul>
              {page.items.slice(0, 5).map((alert) => (
                <li key={alert.id} className={css.item}>
                  <Go href={paths.alert(alert.id)} className={css.sentence}><Prose text={[...alert.flags].sort((a, b) => b.weight - a.weight)[0]?.sentence ?? ''} /></Go>
                  <span className={css.meta}>
                    <KindMark kind={alert.report.kind} />
                    <When span={alert.report.date} full />
                    <SourceMark sector={alert.report.sector} partner={alert.report.partner} />
                    <span>{t('alerts.score', { score: f.number(alert.score), threshold: f.number(alert.threshold) })}</span>
                  </span>
                </li>
              ))}
            </ul>
            {page.total > 0 && <p className={css.more}><Go href={paths.alerts()}>{t('home.allAlerts', { count: page.total })}</Go></p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Pairs that wait for somebody who may judge; the others are not asked. */
function Review() {
  const { t, f } = useWords();
  const can = usePower()('judge');
  const review = useQuery({ ...queries.review('', 3), enabled: can });
  if (!can) return null;
  return (
    <Section title={t('home.review')}>
      <Loaded query={review} shape={<Skeleton height={120} />}>
        {(page) => (
          <>
            {page.items.length === 0 && <p>{t('home.reviewNone')}</p>}
            <ul>
              {page.items.map((item) => (
                <li key={item.cursor} className={css.item}>
                  <Go href={paths.review({ pair: item.cursor })}>
                    {[item.a, item.b].map(({ party }, i) => <span key={i}>{i > 0 && ' / '}{party.name ? <Said text={party.name.raw} /> : t('subject.unnamed')}</span>)}
                  </Go>
                  <span className={css.meta}>
                    <span>{t('home.reviewShare', { share: f.share(item.explanation.probability) })}</span>
                    {[item.a, item.b].map(({ party, report }) => <SourceMark key={party.id} sector={report.sector} partner={report.partner} />)}
                  </span>
                </li>
              ))}
            </ul>
            {page.total > 0 && <p className={css.more}><Go href={paths.review()}>{t('home.reviewAll', { count: page.total, formatted: f.number(page.total) })}</Go></p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Recent() {
  const { t } = useWords();
  const reports = useQuery(queries.reports(NO_FILTERS, ''));
  return (
    <Section title={t('home.recent')}>
      <Loaded query={reports} shape={<Skeleton height={200} />}>
        {(page) => (
          <>
            {page.items.length === 0 && <p>{t('home.recentNone')}</p>}
            <ul>{page.items.slice(0, 6).map((row) => <Row key={row.id} row={row} />)}</ul>
            {page.items.length > 0 && <p className={css.more}><Go href={paths.reports()}>{t('home.allReports')}</Go></p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Row({ row }: { row: ReportRow }) {
  const words = useWords();
  const what = row.quantities.join('; ') || row.title;
  return (
    <li className={css.item}>
      <Go href={paths.report(row.id)}>
        <KindMark kind={row.kind} /> {[placeOf(row, words), what].filter(Boolean).join(': ')}
      </Go>
      <span className={css.meta}>
        <When span={row.date} full />
        {row.taxa.slice(0, 2).map((taxon, i) => <TaxonMark key={i} taxon={taxon} />)}
        <SourceMark sector={row.sector} partner={row.partner} />
        <Handling chip={row.handling} />
      </span>
    </li>
  );
}

function Imports() {
  const { t, f, code } = useWords();
  const can = usePower()('submit');
  const imports = useQuery({ ...queries.imports(), enabled: can });
  return (
    <Section title={t('home.imports')}>
      {!can && <p>{t('home.importsNo')}</p>}
      {can && (
        <Loaded query={imports} shape={<Skeleton height={120} />}>
          {(list) => (
            <>
              {list.items.length === 0 && <p>{t('home.importsNone')}</p>}
              <ul>
                {list.items.slice(0, 5).map((view) => (
                  <li key={view.id} className={css.item}>
                    <Go href={paths.import(view.id)}><Said text={view.file} /></Go>
                    <span className={css.meta}>
                      <span>{code('state', view.state)}</span>
                      <span>{f.moment(view.at)}</span>
                      {view.rejected_rows > 0 && <span>{t('home.rejected', { count: view.rejected_rows })}</span>}
                    </span>
                  </li>
                ))}
              </ul>
              <p className={css.more}><Button component={Go} href={paths.imports()} size="compact-sm" variant="default">{t('home.startImport')}</Button></p>
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}
