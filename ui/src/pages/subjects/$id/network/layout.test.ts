import { expect, test } from 'vitest';
import { frameOf, labelled, layout, turned, type Body, type Spring } from './layout';

/** A wheel with a spoke of its own: n around the first, each tied to the next. */
function wheel(n: number): { bodies: Body[]; springs: Spring[] } {
  const bodies = Array.from({ length: n + 1 }, (_, i) => ({ id: `p-${i}`, hops: i === 0 ? 0 : 1, community: i % 3, size: 10 }));
  const springs = Array.from({ length: n }, (_, i) => [{ a: 0, b: i + 1 }, { a: i + 1, b: ((i + 1) % n) + 1 }]).flat();
  return { bodies, springs };
}

test('the same network stands in the same places', () => {
  const { bodies, springs } = wheel(12);
  expect(layout(bodies, springs)).toEqual(layout(bodies, springs));
});

test('the subject that was asked for stands in the middle, and no mark covers another', () => {
  const { bodies, springs } = wheel(30);
  const spots = layout(bodies, springs);
  expect(spots[0]).toEqual({ x: 0, y: 0 });
  const close = spots.flatMap((a, i) => spots.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 19));
  expect(close).toEqual([]);
});

test('what is tied stands nearer than what is not', () => {
  const bodies = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => ({ id, hops: i === 0 ? 0 : 1, community: 0, size: 8 }));
  const spots = layout(bodies, [{ a: 0, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 3 }, { a: 3, b: 4 }, { a: 4, b: 5 }]);
  const far = (a: number, b: number) => Math.hypot((spots[a]?.x ?? 0) - (spots[b]?.x ?? 0), (spots[a]?.y ?? 0) - (spots[b]?.y ?? 0));
  expect(far(0, 1)).toBeLessThan(far(0, 5));
  expect(far(4, 5)).toBeLessThan(far(1, 5));
});

test('one alone has a frame, and four hundred are placed in good time', () => {
  expect(frameOf([{ id: 'a', hops: 0, community: 0, size: 10 }], [{ x: 0, y: 0 }])).toEqual({ x: -220, y: expect.any(Number), width: 440, height: 300 });
  const { bodies, springs } = wheel(399);
  const began = performance.now();
  const spots = layout(bodies, springs);
  expect(performance.now() - began).toBeLessThan(4000);
  expect(spots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('names that would cover each other are left out, the wanted ones first', () => {
  const bodies = [0, 1, 2].map((i) => ({ id: `${i}`, hops: 0, community: 0, size: 5 }));
  const spots = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 0, y: 100 }];
  const wanted = [1, 0, 2].map((at) => ({ at, text: 'A name' }));
  expect([...labelled(wanted, bodies, spots, 1)]).toEqual([1, 2]);
  expect([...labelled(wanted, bodies, spots, 20)]).toEqual([1, 0, 2]);
});

test('what lies across the room is turned by a quarter', () => {
  const spots = [{ x: 0, y: -50 }, { x: 10, y: 50 }];
  expect(turned(spots, true)).toBe(spots);
  expect(turned(spots, false)).toEqual([{ x: 50, y: 0 }, { x: -50, y: 10 }]);
});
