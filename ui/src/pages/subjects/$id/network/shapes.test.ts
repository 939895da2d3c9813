import { expect, test } from 'vitest';
import type { NetworkDetail } from '../../../../api/types';
import { bars, edgesOf, radius, tieSpan, tieWidth } from './shapes';
import { zoomed } from './Zoom';

test('days of a tie say how exact they are', () => {
  const precision = (from: string, to: string) => tieSpan({ from, to })?.precision;
  expect(precision('2024-02-03', '2024-02-03')).toBe('day');
  expect(precision('2024-02-01', '2024-02-29')).toBe('month');
  expect(precision('2023-02-01', '2023-02-28')).toBe('month');
  expect(precision('2024-01-01', '2024-12-31')).toBe('year');
  expect(precision('2024-01-01', '2024-03-31')).toBe('range');
  expect(tieSpan({ from: null, to: '2024-01-01' })).toBeNull();
});

test('a bar stands where one tie holds two parts, not at those who have one tie only', () => {
  const edge = (a: number, b: number) => ({ a, b, bridge: true, ties: [] });
  // A chain of four: both ends hang on one tie, the middle holds two parts together.
  const network = { nodes: [{}, {}, {}, {}], edges: [edge(0, 1), edge(1, 2), edge(2, 3)] } as unknown as NetworkDetail;
  expect([...bars(network, edgesOf(network))]).toEqual([1]);
});

test('more reports are larger and wider, up to a limit', () => {
  expect([radius(1), radius(5), radius(1000)]).toEqual([8, 14, 24]);
  expect(tieWidth(1)).toBeLessThan(tieWidth(2));
  expect(tieWidth(4) - tieWidth(2)).toBeCloseTo(tieWidth(2) - tieWidth(1));
});

test('closer keeps what one looks at in the middle, further ends at the whole', () => {
  const whole = { x: 0, y: 0, width: 400, height: 200 };
  expect(zoomed(whole, whole, 0.5, { x: 100, y: 50 })).toEqual({ x: 0, y: 0, width: 200, height: 100 });
  expect(zoomed({ x: 90, y: 40, width: 20, height: 10 }, whole, 100)).toBe(whole);
  expect(zoomed(whole, whole, 0.001).width).toBeCloseTo(400 / 12);
});
