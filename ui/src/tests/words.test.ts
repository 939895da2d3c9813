// Every visible word comes from the catalogue, and the catalogue has what the pages ask for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../words/en';
import { first } from '../words/en/first';
import { pseudo, pseudoTree } from '../words/pseudo';
import { nodesOf, sources, UI, type Source } from './sources';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)))));
}

const catalogue = flat(en);
const keys = new Set(Object.keys(catalogue));
const pages = sources('src', /\.tsx?$/).filter(({ path }) => !/\.test\.ts$|src\/words\/|src\/tests\//.test(path));

/** Attributes whose text a person sees or hears. */
const SPOKEN = new Set(['title', 'aria-label', 'placeholder', 'label', 'description', 'alt', 'error', 'aria-description', 'text', 'sentence', 'caveat']);

/** Text between tags, or in a spoken attribute, that was typed into the page itself. */
function strayWords(source: Source): string[] {
  const stray: string[] = [];
  for (const node of nodesOf(source)) {
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value).replace(/&nbsp;/g, ''))) stray.push(String(node.value).trim());
    if (node.type === 'JSXAttribute') {
      const name = (node.name as { name: string }).name;
      const value = node.value as { type?: string; value?: unknown; expression?: { type?: string; value?: unknown } } | null;
      const literal = value?.type === 'Literal' ? value.value : value?.expression?.type === 'Literal' ? value.expression.value : undefined;
      if (SPOKEN.has(name) && typeof literal === 'string' && /\p{L}/u.test(literal)) stray.push(`${name}="${literal}"`);
    }
    if (node.type === 'JSXExpressionContainer') {
      const inner = node.expression as { type?: string; value?: unknown };
      if (inner.type === 'Literal' && typeof inner.value === 'string' && /\p{L}{2}/u.test(inner.value)) stray.push(`{${JSON.stringify(inner.value)}}`);
    }
  }
  return stray;
}

test('no page types its own words', () => {
  const found = pages.filter(({ path }) => path.endsWith('.tsx')).flatMap((source) => {
    // Attribute values such as className={'x'} are found as containers too; only children and spoken attributes count.
    return strayWords(source).filter((text) => !text.startsWith('{"') || !/className|data-/.test(text)).map((text) => `${source.path}: ${text}`);
  });
  expect(found).toEqual([]);
});

test('the finder of stray words finds them', () => {
  const planted = { path: 'planted.tsx', text: 'export const A = () => <p title="Hello there">Some words {\'more\'}<img alt={"a cat"} /></p>;' };
  expect(strayWords(planted).sort()).toEqual(['Some words', 'alt="a cat"', 'title="Hello there"', '{"a cat"}', '{"more"}'].sort());
});

/** Keys asked for: `t('a.b')` exactly, or the fixed beginning of a template. */
function asked({ text }: Source): { exact: string[]; begins: string[] } {
  const exact = [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((m) => m[1] as string);
  const ternary = [...text.matchAll(/\bt\([^()'`]*\? '([\w.-]+)' : '([\w.-]+)'\)/g)].flatMap((m) => [m[1] as string, m[2] as string]);
  const begins = [...text.matchAll(/\bt\(`([\w.-]+)\$\{/g)].map((m) => m[1] as string);
  return { exact: [...exact, ...ternary], begins };
}

const known = (key: string) => keys.has(key) || keys.has(`${key}_other`);

test('every key that a page asks for is there', () => {
  const missing = pages.flatMap((source) => {
    const { exact, begins } = asked(source);
    return [...exact.filter((key) => !known(key)), ...begins.filter((start) => ![...keys].some((key) => key.startsWith(start)))].map((key) => `${source.path}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('nothing in the catalogue is unused', () => {
  const exact = new Set<string>();
  const begins: string[] = ['codes.'];
  for (const source of pages) {
    const found = asked(source);
    found.exact.forEach((key) => exact.add(key));
    begins.push(...found.begins);
  }
  const unused = [...keys].filter((key) => !exact.has(key.replace(/_(one|other)$/, '')) && !begins.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});

/** Files that the first pages load without asking for more: what they import, and what that imports. */
function loadedFirst(): Source[] {
  const byPath = new Map(sources('src', /\.tsx?$/).map((source) => [source.path, source]));
  const open = ['src/main.tsx', 'src/frame/Frame.tsx', ...['sign-in/SignInPage', 'home/HomePage', 'reports/ReportsPage', 'map/MapPage', 'alerts/AlertsPage'].map((page) => `src/pages/${page}.tsx`)];
  const seen = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = byPath.get(path);
    if (!source || seen.has(path)) continue;
    seen.add(path);
    for (const [, from] of source.text.matchAll(/^(?:import|export)\s(?!type)[^;]*?from '(\.[^']+)'/gm)) {
      const target = join(path, '..', from as string).replaceAll('\\', '/');
      open.push(...[`${target}.tsx`, `${target}.ts`, `${target}/index.ts`]);
    }
  }
  return [...seen].flatMap((path) => byPath.get(path) ?? []);
}

test('the first pages do with the first words', () => {
  const files = loadedFirst();
  expect(files.length).toBeGreaterThan(30);
  const missing = files.flatMap((source) => {
    const { exact, begins } = asked(source);
    return [...exact, ...begins].filter((key) => !((key.split('.')[0] ?? '') in first)).map((key) => `${source.path}: ${key}`);
  });
  expect(missing).toEqual([]);
  const lists = files.flatMap(({ path, text }) => [...text.matchAll(/\bcode\('(\w+)'/g)].map((m) => ({ path, list: m[1] as string })));
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter(({ list }) => !(list in first.codes))).toEqual([]);
});

test('plurals come in pairs', () => {
  const lone = [...keys].filter((key) => /_one$/.test(key) !== false && !keys.has(key.replace(/_one$/, '_other')));
  expect(lone).toEqual([]);
});

test('the manner: no exclamation marks, nobody called a trafficker', () => {
  expect(Object.entries(catalogue).filter(([, text]) => /!|traffick/i.test(text))).toEqual([]);
});

test('the pseudo-language covers every key, keeps values, and is longer', () => {
  const made = flat(pseudoTree(en));
  expect(Object.keys(made)).toEqual(Object.keys(catalogue));
  for (const [key, text] of Object.entries(catalogue)) {
    expect(made[key]?.startsWith('⟦') && made[key]?.endsWith('⟧')).toBe(true);
    expect((made[key]?.length ?? 0) > text.length).toBe(true);
    expect(made[key]?.match(/\{\{\w+\}\}/g) ?? []).toEqual(text.match(/\{\{\w+\}\}/g) ?? []);
  }
  expect(pseudo('a {{name}}')).toContain('{{name}}');
});

/** Closed lists of the exchange, read where they are declared, so that a new code cannot stay without words. */
const LISTS: [string, string, keyof typeof en.codes][] = [
  ['report.rs', 'ReportKind', 'kind'], ['report.rs', 'ReportKind', 'kinds'], ['party.rs', 'PartyKind', 'party'], ['party.rs', 'Role', 'role'], ['party.rs', 'SuspectStep', 'step'],
  ['member.rs', 'Sector', 'sector'], ['member.rs', 'Purpose', 'purpose'], ['member.rs', 'StoreKind', 'store'], ['transport.rs', 'Mode', 'mode'],
  ['handling.rs', 'Section', 'section'], ['identifier.rs', 'IdentifierKind', 'identifier'], ['identifier.rs', 'IdentifierKind', 'fact'], ['judgement.rs', 'Verdict', 'verdict'], ['stated.rs', 'Confidence', 'confidence'], ['place.rs', 'PlacePrecision', 'precision'], ['place.rs', 'PlaceKind', 'placeKind'], ['taxon.rs', 'Rank', 'rank'],
];

test.each(LISTS)('%s %s has words in codes.%s', (file, name, list) => {
  const path = join(UI, '../crates/model/src', file);
  expect(existsSync(path)).toBe(true);
  const block = new RegExp(`\\b${name}, "[^"]+" \\{([\\s\\S]*?)\\n    \\}`).exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const codes = [...block.matchAll(/= "([\w-]+)",/g)].map((m) => m[1] as string);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !(code in en.codes[list]))).toEqual([]);
});
