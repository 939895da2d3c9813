import { expect, test } from 'vitest';
import { exact, peak, strokes } from './exact';

test('quantities are grouped and never rounded', () => {
  expect(['0', '999', '1000', '1234567.000000001', '0.5'].map(exact)).toEqual(['0', '999', '1,000', '1,234,567.000000001', '0.5']);
});

test('a year without a report breaks the line', () => {
  const years = [{ year: 2001, importers: '1' }, { year: 2002, importers: '2' }, { year: 2004, importers: '0' }, { year: 2003, exporters: '9' }];
  expect(strokes(years, 'importers', 2001, 2004, 2)).toEqual(['0.0,12.0 33.3,2.0', '100.0,22.0 100.0,22.0']);
  expect(strokes([], 'exporters', 2001, 2001, 0)).toEqual([]);
  expect([peak(years, 'importers'), peak([], 'exporters')]).toEqual([{ year: 2002, text: '2' }, undefined]);
});
