// Keys of the list: j, k and arrows move, Space previews, Enter opens, Esc closes, c copies, d changes the height.
import { useEffect, useRef } from 'react';
import { isTyping } from '../../primitives/typing';
import { rowId } from './ReportTable';

interface ListKeys {
  ids: string[];
  chosen: string;
  preview: (id: string) => void;
  open: (id: string) => void;
  copy: (id: string) => void;
  density: () => void;
}

export function useListKeys(keys: ListKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event, current.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The row that has the focus, or else the one that is previewed. */
function here({ ids, chosen }: ListKeys): number {
  const focused = document.activeElement?.closest('tr')?.id;
  const at = ids.findIndex((id) => rowId(id) === focused);
  return at >= 0 ? at : ids.indexOf(chosen);
}

function act(event: KeyboardEvent, keys: ListKeys): boolean {
  const onRow = document.activeElement?.tagName === 'TR' || document.activeElement === document.body || document.activeElement?.id === 'page';
  const at = here(keys);
  const id = keys.ids[at];
  switch (event.key) {
    case 'j':
    case 'ArrowDown': return move(keys, at + 1);
    case 'k':
    case 'ArrowUp': return move(keys, at < 0 ? 0 : at - 1);
    case 'Home': return onRow && move(keys, 0);
    case 'End': return onRow && move(keys, keys.ids.length - 1);
    case ' ':
      if (!onRow || !id) return false;
      keys.preview(id === keys.chosen ? '' : id);
      return true;
    case 'Enter':
      if (!onRow || !id) return false;
      keys.open(id);
      return true;
    case 'Escape':
      if (!keys.chosen) return false;
      keys.preview('');
      return true;
    case 'c':
      if (id) keys.copy(id);
      return Boolean(id);
    case 'd':
      keys.density();
      return true;
    default: return false;
  }
}

function move(keys: ListKeys, to: number): boolean {
  const id = keys.ids[Math.max(0, Math.min(keys.ids.length - 1, to))];
  if (!id) return false;
  const row = document.getElementById(rowId(id));
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  if (keys.chosen) keys.preview(id);
  return true;
}
