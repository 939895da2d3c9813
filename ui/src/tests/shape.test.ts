// House rules that can be checked by reading: size, layers, no outside addresses.
import { expect, test } from 'vitest';
import { lettersOf } from '../pages/map/countryCodes';
import { unrolled } from '../pages/map/outlines';
import { bridges } from '../pages/subjects/$id/bridges';
import { problemFrom, unreachable } from '../api/problem';
import { troubleFrom } from '../api/errors';
import { en } from '../words/en';
import { sources } from './sources';

const all = [...sources('src', /\.(tsx?|css)$/), ...sources('mock', /\.mjs$/), ...sources('e2e', /\.mjs$/), ...sources('scripts', /\.mjs$/)];

test('files have at most 500 lines', () => {
  expect(all.filter(({ text }) => text.split('\n').length > 500).map(({ path }) => path)).toEqual([]);
});

test('primitives know neither router nor API nor words', () => {
  const found = sources('src/primitives', /\.tsx?$/).filter(({ text }) => /from '(@tanstack|\.\.\/(api|parts|pages|words|frame|paths|filters))/.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('addresses are written by the path builder alone', () => {
  const found = sources('src', /\.tsx$/).flatMap(({ path, text }) => [...text.matchAll(/(?:href|go\()[={(]*['"`]\/(?!mark)[^'"`]*/g)].map((m) => `${path}: ${m[0]}`));
  expect(found).toEqual([]);
});

test('no address of another host', () => {
  const found = sources('src', /\.(tsx?|css)$/).filter(({ path }) => !path.includes('/tests/')).flatMap(({ path, text }) => [...text.matchAll(/https?:\/\/[\w.-]+/g)].map((m) => `${path}: ${m[0]}`));
  expect(found).toEqual([]);
});

test('no markup is set as text and no code is made from text', () => {
  expect(sources('src', /\.tsx?$/).filter(({ path, text }) => !path.includes('/tests/') && /dangerouslySetInnerHTML|innerHTML|\beval\(|new Function/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('every problem has a sentence', () => {
  const statuses = [0, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429, 500, 502, 503];
  for (const status of statuses) expect(en.errors[troubleFrom(status === 0 ? unreachable() : problemFrom(status, null)).key]).toBeTruthy();
  expect(troubleFrom(new Error('x')).key).toBe('broken');
  const told = troubleFrom(problemFrom(422, { type: 'urn:saola:problem:unreadable', title: 't', status: 422, detail: 'row 3 is odd', request: 'r1' }));
  expect(told).toEqual({ key: 'unreadable', detail: 'row 3 is odd', request: 'r1', canRetry: true });
});

test('a link is a bridge when nothing else holds both sides', () => {
  const [ab, bc, ca, cd] = [{ a: 'a', b: 'b' }, { a: 'b', b: 'c' }, { a: 'c', b: 'a' }, { a: 'c', b: 'd' }];
  expect([...bridges([ab!, bc!, ca!, cd!])]).toEqual([3]);
  expect([...bridges([ab!, ab!])]).toEqual([]);
});

test('outlines across 180 degrees take the short way, and the pole is closed', () => {
  const across = unrolled([[179, 0], [-179, 1], [-179, 2], [179, 2], [179, 0]]);
  expect(Math.max(...across.map((p) => p[0] ?? 0)) - Math.min(...across.map((p) => p[0] ?? 0))).toBeLessThan(10);
  const pole = unrolled([[-180, -80], [-60, -70], [60, -70], [179, -80], [-180, -80]]);
  expect(pole.at(-1)).toEqual(pole[0]);
  expect(pole.some((p) => p[1] === -90)).toBe(true);
});

test('numeric country codes have letters', () => {
  expect([lettersOf('404', 'Kenya'), lettersOf(4, 'Afghanistan'), lettersOf(undefined, 'Kosovo'), lettersOf(undefined, 'Siachen Glacier')]).toEqual(['KE', 'AF', 'XK', '']);
});
