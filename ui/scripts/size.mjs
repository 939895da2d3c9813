// @ts-check
// What the first page costs: everything that sign-in and reports load before the map is asked for, gzipped, with the
// Latin faces. Prints each part and fails over the bar.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BAR = 350_000;
const dist = join(import.meta.dirname, '../dist');
/** @type {Record<string, { file: string; imports?: string[]; css?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

const START = ['index.html', 'src/pages/sign-in/SignInPage.tsx', 'src/pages/reports/ReportsPage.tsx'];
const FACES = [/^ibm-plex-sans-latin-wght-normal.*woff2$/, /^source-serif-4-latin-400-normal.*woff2$/, /^ibm-plex-mono-latin-400-normal.*woff2$/];

/** @type {Set<string>} */
const files = new Set();
/** @type {Set<string>} */
const seen = new Set();

/** @param {string} key */
function take(key) {
  const entry = manifest[key];
  if (!entry) throw new Error(`the manifest does not name ${key}; expected the build's own`);
  if (seen.has(key)) return;
  seen.add(key);
  files.add(entry.file);
  for (const css of entry.css ?? []) files.add(css);
  for (const next of entry.imports ?? []) take(next);
}

for (const key of START) take(key);

const parts = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }));
for (const face of FACES) {
  const file = readdirSync(join(dist, 'assets')).find((name) => face.test(name));
  if (!file) throw new Error(`no face like ${face} was built`);
  parts.push({ file: `assets/${file}`, bytes: readFileSync(join(dist, 'assets', file)).length });
}
parts.push({ file: 'index.html', bytes: gzipSync(readFileSync(join(dist, 'index.html'))).length });

parts.sort((a, b) => b.bytes - a.bytes);
for (const { file, bytes } of parts) console.log(`${String(bytes).padStart(8)}  ${file}`);
const total = parts.reduce((sum, part) => sum + part.bytes, 0);
console.log(`first page: ${(total / 1000).toFixed(1)} kB gzipped, bar ${BAR / 1000} kB`);
if (total > BAR) process.exitCode = 1;
