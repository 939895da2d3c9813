// @ts-check
// `npm run e2e -- --base http://127.0.0.1:PORT [--shots DIR] [--only WORD]`: drives a running server in a browser. Without
// --base it starts the stand-in server over dist/. Ends with `N passed, N failed`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../mock/serve.mjs';
import { launch } from './browser.mjs';
import { checks as evidence } from './evidence.mjs';
import { checks as forms } from './forms.mjs';
import { checks as keys } from './keys.mjs';
import { checks as matching } from './matching.mjs';
import { checks as mend } from './mend.mjs';
import { checks as pages } from './pages.mjs';
import { checks as reference } from './reference.mjs';

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : undefined;
}

/** @returns {Promise<{ base: string; close: () => void }>} */
async function target() {
  const given = option('base');
  if (given) return { base: given.replace(/\/$/, ''), close: () => {} };
  const server = await serve({ port: 0, world: 'small', dist: join(import.meta.dirname, '../dist') });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the stand-in server has no port');
  return { base: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

const shots = option('shots');
if (shots) mkdirSync(shots, { recursive: true });
const only = option('only');
const { base, close } = await target();
const browser = await launch();
let passed = 0;
let failed = 0;
for (const { name, run } of [...pages, ...keys, ...forms, ...matching, ...mend, ...evidence, ...reference]) {
  if (only && !name.includes(only)) continue;
  try {
    await run({ browser, base, shots });
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n      ${String(error instanceof Error ? error.message : error).split('\n').slice(0, 30).join('\n      ')}`);
  }
}
await browser.close();
close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
