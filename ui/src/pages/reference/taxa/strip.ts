// Where the steps of a listing history lie on a strip of years.
import type { ListingStepView } from '../../../api/types';

const CONVENTION = Date.UTC(1975, 6, 1);
const YEAR = 365.25 * 86_400_000;

export interface Band {
  /** Set of appendices, `I|II`; empty where it is not told. */
  appendix: string;
  /** Percent of the strip. */
  from: number;
  to: number;
  /** Whether it is only known that it changed, or came to be, within this band. */
  open: boolean;
}

export interface Strip {
  bands: Band[];
  /** Where a step begins; `memory` where the day is only remembered. */
  marks: { at: number; memory: boolean }[];
  ticks: { year: number; at: number }[];
  today: number;
}

/** From the Convention (or an earlier step) to a little after today (or the last step, which may lie ahead). */
export function stripOf(steps: ListingStepView[], today: string): Strip {
  const days = steps.flatMap((step) => [Date.parse(step.day), ...(step.after ? [Date.parse(step.after)] : [])]);
  const start = Math.min(CONVENTION, ...days);
  const end = Math.max(Date.parse(today), ...days) + 1.5 * YEAR;
  const at = (time: number) => (100 * (time - start)) / (end - start);
  const bands: Band[] = [];
  let from = 0;
  let before = steps[0]?.since === 'found' ? '' : 'none';
  for (const step of steps) {
    const day = at(Date.parse(step.day));
    const opens = step.since === 'between' && step.after ? at(Date.parse(step.after)) : day;
    // What was found on a day may have held for long: nothing is told of the time before.
    if (opens > from) bands.push({ appendix: before, from, to: opens, open: before === '' });
    if (day > opens) bands.push({ appendix: step.appendix, from: opens, to: day, open: true });
    from = day;
    before = step.appendix;
  }
  bands.push({ appendix: before, from, to: 100, open: false });
  return {
    bands,
    marks: steps.map((step) => ({ at: at(Date.parse(step.day)), memory: step.from_memory })),
    ticks: yearsBetween(start, end).map((year) => ({ year, at: at(Date.UTC(year, 0, 1)) })),
    today: at(Date.parse(today)),
  };
}

function yearsBetween(start: number, end: number): number[] {
  const first = Math.ceil((new Date(start).getUTCFullYear() + 1) / 5) * 5;
  const years = [];
  for (let year = first; Date.UTC(year, 0, 1) < end; year += 5) years.push(year);
  return years;
}
