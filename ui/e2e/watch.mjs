// @ts-check
// What is watched on every page: errors, requests to other hosts, accessibility, words outside the catalogue.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts watching; `problems` grows, `answers` holds what the server said. @param {import('playwright-core').Page} page @param {string} base */
export function watch(page, base) {
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const answers = [];
  const host = new URL(base).host;
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) problems.push(`request to another host: ${url.href}`);
  });
  page.on('response', async (response) => {
    if (!response.url().includes('/api/') || !response.headers()['content-type']?.includes('json')) return;
    const text = await response.text().catch(() => '');
    answers.push(text);
  });
  return { problems, answers };
}

/** Serious findings of axe, one line each. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export async function accessibility(page) {
  // Run by the driver, not by the page, so that the page's policy stays as it is.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    // @ts-expect-error axe was put there above
    const result = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
    return result.violations.map((/** @type {any} */ v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 4).map((/** @type {any} */ n) => `${n.target.join(' ')} ${n.html.slice(0, 160)}`) }));
  });
  return found.filter((/** @type {any} */ v) => ['serious', 'critical'].includes(v.impact)).map((/** @type {any} */ v) => `axe ${v.id}: ${v.nodes.join(' | ')}`);
}

/**
 * Visible words that stand neither in the pseudo-language's brackets nor in what the server said.
 * @param {import('playwright-core').Page} page @param {string[]} answers
 */
export async function strayWords(page, answers) {
  const texts = await page.evaluate(() => {
    const out = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || ['SCRIPT', 'STYLE', 'TITLE'].includes(parent.tagName) || !parent.checkVisibility()) continue;
      out.push(node.textContent ?? '');
    }
    return out;
  });
  const said = answers.join('\n').replaceAll('\\"', '"').toLowerCase();
  return texts
    .map(unbracketed)
    .flatMap((text) => text.split(/[;,:·\n]| – /))
    // A name that was cut short ends in dots.
    .map((text) => text.trim().replace(/…$/, ''))
    .filter((text) => /\p{L}{2}/u.test(text) && !said.includes(text.toLowerCase()));
}

/** Brackets may stand in brackets, where a sentence of the catalogue holds a formatted value. @param {string} text */
function unbracketed(text) {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return rest;
}

/** Throws with all of it when there is any. @param {string[]} problems */
export function none(problems) {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** @param {boolean} condition @param {string} otherwise */
export function must(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}
