// Form of the style sheets: logical directions only, so that one sheet serves both; colours readable in both schemes.
import { expect, test } from 'vitest';
import { sources, UI } from './sources';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PHYSICAL = [
  /(?:^|[\s;{])(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b/,
  /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/,
  /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:/,
  /text-align\s*:\s*(?:left|right)/,
  /float\s*:\s*(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:^|[\s;{])(?:margin|padding)\s*:\s*[^\s()]+\s+[^\s()]+\s+[^\s()]+\s+[^\s()]+\s*;/,
];

/** Declarations only: questions to the window, such as `(max-width: 48rem)`, have no logical form that is read everywhere. */
function physicalIn(css: string): string[] {
  const body = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]+\{/g, '{');
  return body.split('\n').filter((line) => PHYSICAL.some((pattern) => pattern.test(line))).map((line) => line.trim());
}

test('style sheets name no left, right, top or bottom', () => {
  const found = sources('src', /\.css$/).flatMap(({ path, text }) => physicalIn(text).map((line) => `${path}: ${line}`));
  expect(found).toEqual([]);
});

test('styles in pages name no left, right, top or bottom', () => {
  const found = sources('src', /\.tsx$/).flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:margin|padding|border)(?:Left|Right|Top|Bottom)\b|\bm[lr]=|\bp[lr]=/g)].map((m) => `${path}: ${m[0]}`));
  expect(found).toEqual([]);
});

test('the finder of directions finds them', () => {
  expect(physicalIn('.a { margin-left: 1px;\n padding: 1px 2px 3px 4px;\n width: 3px;\n text-align: right; }\n@media (max-width: 3rem) { .b { inset-inline: 0 } }')).toHaveLength(4);
});

const tokens = readFileSync(join(UI, 'src/theme/tokens.css'), 'utf8');

function palette(scheme: 'light' | 'dark'): Record<string, string> {
  const block = new RegExp(`scheme='${scheme}'\\] \\{([^}]+)\\}`).exec(tokens)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] as string, m[2] as string]));
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const v = parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: [string, string[]][] = [
  ['ink', ['paper', 'sheet', 'sunk', 'accent-soft', 'caution-soft', 'wrong-soft', 'sound-soft']],
  ['ink-2', ['paper', 'sheet', 'sunk', 'accent-soft', 'wrong-soft']],
  ['ink-3', ['paper', 'sheet', 'sunk', 'accent-soft']],
  ['accent', ['paper', 'sheet', 'sunk', 'accent-soft']],
  ['caution', ['paper', 'sheet', 'caution-soft']],
  ['wrong', ['sheet', 'wrong-soft']],
  ['sound', ['paper', 'sheet', 'sound-soft']],
];

test.each(['light', 'dark'] as const)('%s: text reads at AA, marks at 3 to 1', (scheme) => {
  const colours = palette(scheme);
  const pairs = TEXT.flatMap(([text, grounds]) => grounds.map((ground) => ({ pair: `${text} on ${ground}`, ratio: contrast(colours[text] ?? '', colours[ground] ?? '') })));
  expect(pairs.length).toBe(28);
  expect(pairs.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
  const hues = Object.keys(colours).filter((name) => name.startsWith('hue-'));
  expect(hues).toHaveLength(8);
  const marks = hues.flatMap((hue) => ['paper', 'sheet', 'sunk'].map((ground) => ({ pair: `${hue} on ${ground}`, ratio: contrast(colours[hue] ?? '', colours[ground] ?? '') })));
  expect(marks.filter(({ ratio }) => !(ratio >= 3))).toEqual([]);
});
