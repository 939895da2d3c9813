// How two versions of a mapping differ: column by column, then the steps of mending.
import type { MappingDetail, MappingFix } from '../../../api/types';

export interface Difference {
  what: string;
  now?: string;
  then?: string;
}

type Said = Pick<MappingDetail, 'reads' | 'fixes'>;

export function differences(now: Said, then: Said, words: (fix: MappingFix) => string): Difference[] {
  const column = ({ words: field, unit }: MappingDetail['reads'][number]) => (unit ? `${field} (${unit})` : field);
  const before = new Map(then.reads.map((c) => [c.header, column(c)]));
  const after = new Map(now.reads.map((c) => [c.header, column(c)]));
  const found: Difference[] = [];
  for (const [what, is] of after) if (before.get(what) !== is) found.push({ what, now: is, then: before.get(what) });
  for (const [what, was] of before) if (!after.has(what)) found.push({ what, then: was });
  const steps = { now: now.fixes.map(words), then: then.fixes.map(words) };
  for (const step of steps.now) if (!steps.then.includes(step)) found.push({ what: step, now: step });
  for (const step of steps.then) if (!steps.now.includes(step)) found.push({ what: step, then: step });
  return found;
}
