// Time from left to right in every language, one lane a sector. A day is a dot; a month, a year or a range is a band as wide as what is open.
import { useGo } from '../../../parts/Go';
import type { DateSpan, ReportRow, SubjectMember } from '../../../api/types';
import { SectorIcon } from '../../../parts/Chips';
import { paths } from '../../../paths';
import { hueOf } from '../../../theme/hues';
import { useWords } from '../../../words';
import css from './Timeline.module.css';

const DAY = 86_400_000;

interface Dated extends ReportRow {
  date: DateSpan;
}

export function Timeline({ members }: { members: SubjectMember[] }) {
  const { t, f, code } = useWords();
  const reports = [...new Map(members.map((member) => [member.report.id, member.report])).values()];
  const dated = reports.filter((report): report is Dated => Boolean(report.date));
  const undated = reports.length - dated.length;
  const sectors = [...new Set(dated.map((report) => report.sector ?? 'unknown'))];
  const scale = scaleOf(dated);
  return (
    <>
      {scale && (
        <div className={css.timeline}>
          {sectors.map((sector) => (
            <div key={sector} className={css.lane}>
              <span className={css.label}><SectorIcon sector={sector} /><span>{code('sector', sector)}</span></span>
              <div className={css.tracks} dir="ltr">
                {stacked(dated.filter((report) => (report.sector ?? 'unknown') === sector), scale.at).map((track, i) => (
                  <div key={i} className={css.track}>{track.map((report) => <Event key={report.id} report={report} at={scale.at} />)}</div>
                ))}
              </div>
            </div>
          ))}
          <div className={css.lane} aria-hidden="true">
            <span className={css.label} />
            <div className={css.axis} dir="ltr">
              {scale.ticks.map((day) => <span key={day} style={{ insetInlineStart: `${scale.at(day)}%` }}>{day.endsWith('-01-01') ? day.slice(0, 4) : f.month(day.slice(0, 7))}</span>)}
            </div>
          </div>
        </div>
      )}
      {undated > 0 && <p className={css.note}>{t('subject.timelineUndated', { count: undated })}</p>}
    </>
  );
}

function Event({ report, at }: { report: Dated; at: (day: string) => number }) {
  const { f, code } = useWords();
  const go = useGo();
  const start = at(report.date.from);
  const width = at(report.date.to) - start;
  const label = `${code('kind', report.kind)}, ${f.span(report.date)}${report.quantities[0] ? `, ${report.quantities[0]}` : ''}`;
  return (
    <a
      href={paths.report(report.id)} className={css.event} data-band={report.date.precision !== 'day' || undefined} aria-label={label} title={label}
      style={{ insetInlineStart: `${start}%`, inlineSize: report.date.precision === 'day' ? undefined : `max(0.75rem, ${width}%)`, color: hueOf(report.sector) }}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(paths.report(report.id));
      }}
    />
  );
}

/** Least distance on one track, in percent: on a phone's track that is what a finger needs. */
const APART = 14;

/** Spans that overlap or nearly touch go below one another, so that none hides another and each can be touched. */
function stacked(reports: Dated[], at: (day: string) => number): Dated[][] {
  const tracks: Dated[][] = [];
  for (const report of [...reports].sort((a, b) => a.date.from.localeCompare(b.date.from) || a.id.localeCompare(b.id))) {
    const free = tracks.find((track) => {
      const last = track.at(-1);
      return !last || at(report.date.from) - at(last.date.to) >= APART;
    });
    if (free) free.push(report);
    else tracks.push([report]);
  }
  return tracks;
}

/** From the year of the first day to the end of the year of the last. */
function scaleOf(reports: Dated[]) {
  if (reports.length === 0) return null;
  const first = Math.min(...reports.map((report) => Number(report.date.from.slice(0, 4))));
  const last = Math.max(...reports.map((report) => Number(report.date.to.slice(0, 4))));
  const start = Date.UTC(first, 0, 1);
  const length = Date.UTC(last + 1, 0, 1) - start;
  const step = Math.ceil((last - first + 1) / 10);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((_, i) => i % step === 0);
  // One or two years alone say little: then the quarters stand below too.
  const ticks = years.flatMap((year) => (last - first < 2 ? ['01', '04', '07', '10'] : ['01']).map((month) => `${year}-${month}-01`));
  return { ticks, at: (day: string) => (100 * Math.min(length, Math.max(0, Date.parse(day) - start + DAY / 2))) / length };
}
