// @ts-check
// Each page in light, dark, right to left, stretched, and at the width of a phone: it draws, says nothing wrong, asks no
// other host, and axe finds nothing serious.
import { join } from 'node:path';
import { keep, reader, signIn, staged } from './browser.mjs';
import { accessibility, must, none, strayWords, watch } from './watch.mjs';

/** @typedef {{ browser: import('playwright-core').Browser; base: string; shots?: string }} Stage */
/** @typedef {{ name: string; run: (stage: Stage) => Promise<void> }} Check */

/** A party of one of the first reports. @param {import('playwright-core').Page} page @param {{ id: string }[]} rows */
async function namedIn(page, rows) {
  for (const row of rows.slice(0, 40)) {
    const report = await (await page.request.get(`/api/v1/reports/${row.id}`)).json();
    if (report.parties.length > 0) return report.parties[0].id;
  }
  return undefined;
}

/**
 * Two parties that can be compared: those that a link of the subject joins, or else any two.
 * @param {import('playwright-core').Page} page @param {string} subject @param {{ id: string }[]} rows @returns {Promise<[string, string] | undefined>}
 */
async function compared(page, subject, rows) {
  const detail = await (await page.request.get(`/api/v1/subjects/${subject}`)).json();
  const link = detail.links.find((/** @type {any} */ one) => one.a !== one.b);
  if (link) return [link.a, link.b];
  const other = detail.ties[0]?.id ?? (await namedIn(page, rows.filter((row) => !detail.members.some((/** @type {any} */ m) => m.report.id === row.id))));
  return other && other !== subject ? [subject, other] : undefined;
}

/** A subject of the store at hand. @param {import('playwright-core').Page} page @returns {Promise<string>} */
export async function subjectOf(page) {
  const alerts = await (await page.request.get('/api/v1/alerts')).json();
  const reports = await (await page.request.get('/api/v1/reports?limit=200')).json();
  const found = alerts.items[0]?.subjects[0]?.id ?? (await namedIn(page, reports.items));
  if (!found) throw new Error('the store at hand has no subject');
  return found;
}

/** Two parties of the store at hand that can be compared. @param {import('playwright-core').Page} page @returns {Promise<[string, string]>} */
export async function comparedIn(page) {
  const reports = await (await page.request.get('/api/v1/reports?limit=200')).json();
  const pair = await compared(page, await subjectOf(page), reports.items);
  if (!pair) throw new Error('the store at hand has no two parties to compare');
  return pair;
}

/** Kept mappings; one is kept where there is none. @param {import('playwright-core').Page} page */
async function kept(page) {
  const list = async () => (await page.request.get('/api/v1/mappings')).json();
  const found = await list();
  if (found.items.length > 0) return found;
  await keep(page, 'EXERCISE end-to-end');
  return list();
}

/** Addresses that exist in the store at hand. @param {import('playwright-core').Page} page */
async function addresses(page) {
  const get = async (/** @type {string} */ path) => (await page.request.get(path)).json();
  const alerts = await get('/api/v1/alerts');
  const reports = await get('/api/v1/reports?limit=200');
  const imports = await get('/api/v1/imports');
  const mappings = await kept(page);
  const report = alerts.items[0]?.witnesses[0]?.id ?? reports.items[0]?.id;
  const subject = alerts.items[0]?.subjects[0]?.id ?? (await namedIn(page, reports.items));
  const pair = subject && (await compared(page, subject, reports.items));
  const first = reports.items[0];
  const made = imports.items[0]?.id ?? (await staged(page)).id;
  return {
    'sign-in': '/sign-in',
    home: '/',
    reports: '/reports',
    'reports-asked': `/reports?kind=${first.kind}&row=${first.id}`,
    'reports-none': '/reports?q=zzzzzzzz',
    report: `/reports/${report}`,
    'report-own': `/reports/${reports.items.find((/** @type {any} */ r) => r.own)?.id ?? report}`,
    ...(subject ? { subject: `/subjects/${subject}`, network: `/subjects/${subject}/network`, 'network-looked': `/subjects/${subject}/network?hops=1&node=${subject}` } : {}),
    ...(pair ? { match: `/subjects/${pair[0]}/match/${pair[1]}` } : {}),
    review: '/review',
    'review-decided': '/review?tab=decided',
    map: '/map',
    alerts: '/alerts',
    trade: '/trade',
    'trade-none': '/trade?genus=Zzzz',
    imports: '/imports',
    import: `/imports/${made}`,
    'import-mend': `/imports/${(await staged(page)).id}`,
    mappings: '/mappings',
    ...(mappings.items[0] ? { mapping: `/mappings/${mappings.items[0].id}` } : {}),
    reference: '/reference',
    taxon: '/reference/taxa/Manis%20javanica',
    'taxon-split': '/reference/taxa/Loxodonta%20africana',
    'taxon-unknown': '/reference/taxa/Exercise%20exercise',
    place: '/reference/places/Mombasa%2C%20Kenya',
    factors: '/reference/factors',
    lists: '/reference/lists',
    read: '/reference/read?kind=quantity',
    'not-found': '/no/such/page',
  };
}

const NAMES = ['sign-in', 'home', 'reports', 'reports-asked', 'reports-none', 'report', 'report-own', 'subject', 'network', 'network-looked', 'match', 'review', 'review-decided', 'map', 'alerts', 'trade', 'trade-none', 'imports', 'import', 'import-mend', 'mappings', 'mapping', 'reference', 'taxon', 'taxon-split', 'taxon-unknown', 'place', 'factors', 'lists', 'read', 'not-found'];

const WAYS = /** @type {const} */ ([
  { way: 'light', scheme: 'light', language: 'en', width: 1440, height: 900 },
  { way: 'dark', scheme: 'dark', language: 'en', width: 1440, height: 900 },
  { way: 'phone', scheme: 'light', language: 'en', width: 390, height: 844 },
  { way: 'phone-dark', scheme: 'dark', language: 'en', width: 390, height: 844 },
  { way: 'rtl', scheme: 'light', language: 'xr', width: 1440, height: 900 },
  { way: 'rtl-phone', scheme: 'light', language: 'xr', width: 390, height: 844 },
  { way: 'stretched', scheme: 'light', language: 'xx', width: 1440, height: 900 },
]);

/** @param {import('playwright-core').Page} page */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.locator('main h1, main h2').first().waitFor({ timeout: 10_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** @param {string} name @param {(typeof WAYS)[number]} how @returns {Check} */
function check(name, how) {
  return {
    name: `${name} ${how.way}`,
    async run({ browser, base, shots }) {
      const { context, page } = await reader(browser, { base, ...how });
      try {
        const { problems, answers } = watch(page, base);
        if (name !== 'sign-in') await signIn(page);
        else await page.request.get('/api/v1/welcome');
        const address = name === 'sign-in' ? '/sign-in' : /** @type {Record<string, string>} */ (await addresses(page))[name];
        if (!address) throw new Error('the store at hand has nothing to show on this page');
        await page.goto(address);
        await settled(page);
        if (name === 'map' || name === 'place') await page.locator('[data-ready]').waitFor({ timeout: 15_000 });
        await lookedAt(page, how, problems, answers);
        if (shots) await page.screenshot({ path: join(shots, `${name}.${how.way}.png`) });
        none(problems.filter((problem) => !(name === 'taxon-unknown' && /status of 404/.test(problem))));
      } finally {
        await context.close();
      }
    },
  };
}

/** @param {import('playwright-core').Page} page @param {(typeof WAYS)[number]} how @param {string[]} problems @param {string[]} answers */
async function lookedAt(page, how, problems, answers) {
  const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (room > 0) problems.push(`the page is ${room} px wider than the window`);
  const direction = await page.evaluate(() => document.documentElement.dir);
  must(direction === (how.language === 'xr' ? 'rtl' : 'ltr'), `the direction is ${direction}`);
  if (how.language === 'en') problems.push(...(await accessibility(page)));
  if (how.language === 'xx') {
    const stray = await strayWords(page, answers);
    if (stray.length > 0) problems.push(`words outside the catalogue: ${[...new Set(stray)].slice(0, 20).join(' | ')}`);
  }
  must((await page.title()).length > 0, 'the page has no title');
}

/** @type {Check[]} */
export const checks = WAYS.flatMap((how) => NAMES.map((name) => check(name, how)));
