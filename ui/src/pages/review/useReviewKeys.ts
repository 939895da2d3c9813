// Keys of the review: j, k and arrows move, s, d, u choose a verdict, z undoes the last one. Enter belongs to the reason.
import { useEffect, useRef } from 'react';
import type { Verdict } from '../../parts/Judge';
import { isTyping } from '../../primitives/typing';

interface ReviewKeys {
  move: (by: number) => void;
  verdict: (verdict: Verdict) => void;
  undo: () => void;
}

/** Id of a row of the list in the page. */
export const rowOf = (cursor: string) => `pair-${cursor}`;

const VERDICT_KEYS: Record<string, Verdict> = { s: 'same', d: 'different', u: 'unsure' };

export function useReviewKeys(keys: ReviewKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event.key, current.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Arrows scroll the page unless the list has the focus, or nothing has. */
function onList(): boolean {
  const at = document.activeElement;
  return !at || at === document.body || at.id === 'page' || at.id.startsWith('pair-');
}

function act(key: string, { move, verdict, undo }: ReviewKeys): boolean {
  if (key === 'j' || (key === 'ArrowDown' && onList())) move(1);
  else if (key === 'k' || (key === 'ArrowUp' && onList())) move(-1);
  else if (key === 'z') undo();
  else if (VERDICT_KEYS[key]) verdict(VERDICT_KEYS[key]);
  else return false;
  return true;
}
