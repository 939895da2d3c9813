// @ts-check
// A browser with nothing but what the product needs, signed in by the ready sign-ins.
import { chromium } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'];

export function launch() {
  return chromium.launch({ executablePath: process.env.SAOLA_CHROMIUM ?? '/usr/bin/chromium', headless: true, args: ARGS });
}

/**
 * A fresh reader: window size, colours and language.
 * @param {import('playwright-core').Browser} browser
 * @param {{ base: string; width?: number; height?: number; scheme?: 'light' | 'dark'; language?: string }} how
 */
export async function reader(browser, { base, width = 1440, height = 900, scheme = 'light', language = 'en' }) {
  const context = await browser.newContext({ baseURL: base, viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', hasTouch: width < 500 });
  await context.addInitScript(([s, l]) => {
    localStorage.setItem('saola.scheme', String(s));
    localStorage.setItem('saola.language', String(l));
  }, [scheme, language]);
  const page = await context.newPage();
  return { context, page };
}

/** A table with groups of problems that one step mends. */
export const MENDABLE = 'Date,Place,Country,Species,Product,Weight\n03/04/2021,Mombasa,Kenya,pangolin,scales,12\n05/04/2021,Mombasa,Kenya,exercise beast,scales,14\n06/04/2021,Mombasa,Kenya,pangolin,scales,15\n';

export const CSV = 'Date,Place,Country,Species,Product,Quantity,Unit\n2021-03-04,Mombasa,Kenya,pangolin,scales,12,kg\n2021-03-05,Mombasa,Kenya,pangolin,scales,14,kg\n';

/** Stages a small invented file; nothing is imported. @param {import('playwright-core').Page} page @returns {Promise<{ id: string }>} */
export async function staged(page) {
  const session = await (await page.request.get('/api/v1/session')).json();
  const answer = await page.request.post('/api/v1/imports', {
    headers: { 'x-saola-csrf': session.csrf },
    multipart: { file: { name: 'exercise-e2e.csv', mimeType: 'text/csv', buffer: Buffer.from(MENDABLE) } },
  });
  if (!answer.ok()) throw new Error(`staging a file gave ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

/** Keeps the mapping of a file that is staged for it. @param {import('playwright-core').Page} page @param {string} name */
export async function keep(page, name) {
  const { id } = await staged(page);
  const session = await (await page.request.get('/api/v1/session')).json();
  const answer = await page.request.post('/api/v1/mappings', { headers: { 'x-saola-csrf': session.csrf }, data: { name, import: id } });
  if (!answer.ok()) throw new Error(`keeping a mapping gave ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

/**
 * Signs in with the n-th ready sign-in through the API, as the page itself would.
 * @param {import('playwright-core').Page} page @param {number} [nth]
 */
export async function signIn(page, nth = 0) {
  const welcome = await (await page.request.get('/api/v1/welcome')).json();
  const ready = welcome.ready[nth];
  const answer = await page.request.post('/api/v1/session', { data: { member: ready.member, password: ready.password } });
  if (!answer.ok()) throw new Error(`signing in as ${ready.member} gave ${answer.status()}`);
  return ready;
}
