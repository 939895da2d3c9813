import { expect, test } from 'vitest';
import { differences } from './differences';

const column = (header: string, words: string, unit?: string) => ({ header, field: words, words, unit });
const step = (kind: string, column?: string) => ({ kind, column });
const words = (fix: { kind: string; column?: string | null }) => `${fix.kind} ${fix.column ?? ''}`.trim();

test('what changed, what is new and what is gone', () => {
  const then = { reads: [column('Date', 'date'), column('Kg', 'quantity'), column('Old', 'text')], fixes: [step('ignore', 'Old')] };
  const now = { reads: [column('Date', 'date'), column('Kg', 'quantity', 'kg'), column('New', 'place')], fixes: [step('date-order')] };
  expect(differences(now, then, words)).toEqual([
    { what: 'Kg', now: 'quantity (kg)', then: 'quantity' },
    { what: 'New', now: 'place', then: undefined },
    { what: 'Old', then: 'text' },
    { what: 'date-order', now: 'date-order' },
    { what: 'ignore Old', then: 'ignore Old' },
  ]);
});

test('the same twice is no difference', () => {
  const one = { reads: [column('Date', 'date')], fixes: [step('date-order')] };
  expect(differences(one, one, words)).toEqual([]);
});
