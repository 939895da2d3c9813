// Which links a subject hangs on: without such a link it would fall apart. Pure, over the links that one may read.
import type { SubjectLink } from '../../../api/types';

/** Places in the list of the links whose removal alone would part the subject. */
export function bridges(links: Pick<SubjectLink, 'a' | 'b'>[]): Set<number> {
  const out = new Set<number>();
  links.forEach((link, i) => {
    const near = new Map<string, string[]>();
    links.forEach((other, n) => {
      if (n === i) return;
      near.set(other.a, [...(near.get(other.a) ?? []), other.b]);
      near.set(other.b, [...(near.get(other.b) ?? []), other.a]);
    });
    if (!reaches(near, link.a, link.b)) out.add(i);
  });
  return out;
}

function reaches(near: Map<string, string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    for (const next of near.get(at) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
