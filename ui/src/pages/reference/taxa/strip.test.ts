import { expect, test } from 'vitest';
import type { ListingStepView } from '../../../api/types';
import { stripOf } from './strip';

const step = (over: Partial<ListingStepView>): ListingStepView => ({ appendix: 'II', since: 'on', day: '1990-01-01', after: null, note: '', from_memory: false, ...over });

test('before the first known day a taxon was not listed, and every band touches the next', () => {
  const { bands, marks, ticks } = stripOf([step({}), step({ appendix: 'I', day: '2017-01-02', from_memory: true })], '2026-03-05');
  expect(bands.map((b) => [b.appendix, b.open])).toEqual([['none', false], ['II', false], ['I', false]]);
  expect(bands.slice(1).every((b, i) => b.from === bands[i]?.to)).toBe(true);
  expect(bands.at(-1)?.to).toBe(100);
  expect(marks.map((m) => m.memory)).toEqual([false, true]);
  expect(ticks[0]?.year).toBe(1980);
});

test('what a list only found is open before that day, and a change between two lists is open between them', () => {
  const { bands } = stripOf([step({ since: 'found', day: '2017-02-01' }), step({ appendix: 'I', since: 'between', after: '2017-02-01', day: '2023-06-01' })], '2026-03-05');
  expect(bands.map((b) => [b.appendix, b.open])).toEqual([['', true], ['I', true], ['I', false]]);
});

test('a listing ahead of today is still on the strip', () => {
  const { today, marks } = stripOf([step({}), step({ appendix: 'none', day: '2028-01-01' })], '2026-03-05');
  expect(marks[1]?.at).toBeGreaterThan(today);
  expect(marks[1]?.at).toBeLessThan(100);
});
