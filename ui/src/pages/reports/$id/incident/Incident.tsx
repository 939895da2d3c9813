// Other reports of the event that this report tells of: side by side, counted once, and why; and those that may tell of it.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../../api/queries';
import type { IncidentDetail, IncidentReason, ReportRow } from '../../../../api/types';
import { Go } from '../../../../parts/Go';
import { Judge } from '../../../../parts/Judge';
import { JudgementList } from '../../../../parts/JudgementList';
import { Loaded } from '../../../../parts/Loaded';
import { MatchLedger } from '../../../../parts/MatchLedger';
import { ReportCard } from '../../../../parts/ReportCard';
import { paths } from '../../../../paths';
import { Section } from '../../../../primitives/Section';
import { useWords, type Words } from '../../../../words';
import { Figures } from './Figures';
import css from './Incident.module.css';

/** What the section is called in the address. */
export const INCIDENT = 'incident';

export function Incident({ id }: { id: string }) {
  const { t } = useWords();
  const incident = useQuery(queries.incident(id));
  const { data } = incident;
  const alone = data && data.reports.length < 2 && data.near.length + data.followed_by.length + data.judgements.length === 0 && !data.follows;
  if (alone) return <p id={INCIDENT} className={`${css.quiet} ${css.apart}`}>{t('incident.alone')}</p>;
  return (
    <div id={INCIDENT}>
      <Section title={t('incident.title')} caveat={t('incident.caveat')}>
        <Loaded query={incident} shape={<Skeleton height={80} />}>{(data) => <Body incident={data} here={id} />}</Loaded>
      </Section>
    </div>
  );
}

function Body({ incident, here }: { incident: IncidentDetail; here: string }) {
  const words = useWords();
  const { t, f } = words;
  const { reports, figures, reasons, near, near_reports: nearReports, judgements } = incident;
  const rows = new Map([...reports, ...nearReports].map((row) => [row.id, row]));
  const alone = reports.length < 2;
  // A seizure and what came of it are two events that belong together, not one that is told twice.
  const cases = near.filter((reason) => reason.explanation.scheme === 'follow-up');
  const others = near.filter((reason) => reason.explanation.scheme !== 'follow-up');
  const cards = (reasons: IncidentReason[]) => nearReports.filter((row) => reasons.some((reason) => reason.a === row.id || reason.b === row.id)).map((row) => <Card key={row.id} row={row} here={here} />);
  return (
    <>
      {alone && <p className={css.quiet}>{t('incident.alone')}</p>}
      <CameOf incident={incident} words={words} rows={rows} />
      {!alone && (
        <>
          <h3 className={css.part}>{t('incident.count', { count: reports.length })}</h3>
          <div className={css.cards}>{reports.map((row) => <Card key={row.id} row={row} here={here} />)}</div>
          {figures.length > 0 && <><h3 className={css.part}>{t('incident.figures')}</h3><Figures figures={figures} rows={rows} /></>}
          {reasons.length > 0 && <><h3 className={css.part}>{t('incident.why')}</h3><Reasons reasons={reasons} rows={rows} /></>}
        </>
      )}
      {cases.length > 0 && (
        <>
          <h3 className={css.part}>{t('incident.cases')}</h3>
          <p className={css.small}>{t('incident.casesCaveat')}</p>
          <div className={css.cards}>{cards(cases)}</div>
          <Reasons reasons={cases} rows={rows} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className={css.part}>{t('incident.near')}</h3>
          <p className={css.small}>{t('incident.nearCaveat')}</p>
          <div className={css.cards}>{cards(others)}</div>
          <Reasons reasons={others} rows={rows} />
        </>
      )}
      {judgements.length > 0 && (
        <>
          <h3 className={css.part}>{t('judge.list')}</h3>
          <JudgementList judgements={judgements} on={(judgement) => <p>{pairOf(judgement, rows, words)}</p>} />
        </>
      )}
      {incident.left_out > 0 && <p className={css.small}>{t('incident.leftOut', { count: incident.left_out, formatted: f.number(incident.left_out) })}</p>}
    </>
  );
}

function Card({ row, here }: { row: ReportRow; here: string }) {
  const { t } = useWords();
  return <ReportCard row={row} here={row.id === here}>{row.id === here && <span className={css.small}>{t('incident.here')}</span>}</ReportCard>;
}

/** The seizure that a case came of, and what came of a seizure. */
function CameOf({ incident: { follows, followed_by: followedBy }, words, rows }: { incident: IncidentDetail; words: Words; rows: Map<string, ReportRow> }) {
  const { t } = words;
  const link = (id: string, what: string) => <Go key={id} href={paths.report(id)}>{rows.has(id) ? called(id, rows, words) : what}</Go>;
  return (
    <>
      {follows && <p>{t('incident.follows')} {link(follows, t('incident.aSeizure'))}</p>}
      {followedBy.length > 0 && <p className={css.links}><span>{t('incident.followedBy')}</span>{followedBy.map((id, i) => link(id, t('incident.anOutcome', { number: words.f.number(i + 1) })))}</p>}
    </>
  );
}

function Reasons({ reasons, rows }: { reasons: IncidentReason[]; rows: Map<string, ReportRow> }) {
  const words = useWords();
  return (
    <div className={css.reasons}>
      {reasons.map((reason) => (
        <div key={`${reason.a} ${reason.b}`} className={css.reason}>
          <p>{pairOf(reason, rows, words)} <span className={css.small}>{words.t('match.probability', { share: words.f.share(reason.explanation.probability) })}</span></p>
          <Judge a={reason.a} b={reason.b} about="reports" question={reason.explanation.scheme === 'follow-up' ? words.t('incident.oneCase') : undefined} />
          <details>
            <summary>{words.t('incident.ledger')}</summary>
            <MatchLedger explanation={reason.explanation} about="reports" />
          </details>
        </div>
      ))}
    </div>
  );
}

function pairOf({ a, b }: { a: string; b: string }, rows: Map<string, ReportRow>, words: Words): string {
  return words.t('incident.pair', { a: called(a, rows, words), b: called(b, rows, words) });
}

/** A report by its kind, its date and who gave it. */
export function called(id: string, rows: Map<string, ReportRow>, { t, f, code }: Words): string {
  const row = rows.get(id);
  if (!row) return t('incident.aReport');
  const who = row.partner ?? (row.sector ? code('sector', row.sector) : undefined);
  return [code('kind', row.kind), row.date ? f.span(row.date) : t('reports.undated'), who].filter(Boolean).join(', ');
}
