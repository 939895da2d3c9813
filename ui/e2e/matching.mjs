// @ts-check
// Comparing, reviewing by keys, and looking at a network: what an analyst does with subjects.
import { walk } from './keys.mjs';
import { subjectOf, comparedIn } from './pages.mjs';
import { must } from './watch.mjs';

/** @typedef {import('./pages.mjs').Check} Check */

const REASON = 'EXERCISE end to end: nothing is meant by it';

/** @param {import('playwright-core').Page} page @param {string} path */
const get = async (page, path) => (await page.request.get(path)).json();

/** Whether the pair waits in the queue now. @param {import('playwright-core').Page} page @param {string} cursor */
const waits = async (page, cursor) => (await get(page, '/api/v1/review?limit=50')).items.some((/** @type {any} */ item) => item.cursor === cursor);

/** @param {() => Promise<boolean>} test @param {string} otherwise */
async function soon(test, otherwise) {
  for (let i = 0; i < 40; i += 1) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(otherwise);
}

/** @type {Check[]} */
export const checks = [
  walk('matching: the ledger adds up, and what it rests on can be opened', async (page) => {
    const [a, b] = await comparedIn(page);
    const { explanation } = await get(page, `/api/v1/matches/${a}/${b}`);
    must(Boolean(explanation), 'the store at hand has no pair that is compared');
    const sum = explanation.lines.reduce((/** @type {number} */ all, /** @type {any} */ line) => all + line.bits, explanation.prior);
    must(Math.abs(sum - explanation.bits) < 0.006, `the lines come to ${sum}, the sum says ${explanation.bits}`);
    await page.goto(`/subjects/${a}/match/${b}`);
    const rows = page.locator('table tbody tr:has(td + td)').filter({ hasText: 'bits' });
    await rows.first().waitFor();
    must((await rows.count()) === explanation.lines.length + 1, `the ledger has ${await rows.count()} lines, expected the prior and ${explanation.lines.length}`);
    await page.getByText('A lead and not an identification.').first().waitFor();
    await page.locator('main details summary').first().click();
    await page.locator('main details[open] table, main details[open] p').first().waitFor();
    const sheet = await page.getByRole('link', { name: 'Sheet to print' }).getAttribute('href');
    const answer = await page.request.get(String(sheet));
    must(answer.ok() && (await answer.text()).includes('not an identification'), `the sheet gave ${answer.status()}`);
  }),
  walk('matching: a word on a pair needs a reason, takes a ready one, is listed and undone', async (page) => {
    const [a, b] = await comparedIn(page);
    await page.goto(`/subjects/${a}/match/${b}`);
    const group = page.getByRole('group', { name: 'Are these two the same?' });
    await group.getByRole('button', { name: 'Unsure' }).click();
    const reason = page.getByLabel('Why, in your words');
    must(await reason.evaluate((field) => field === document.activeElement), 'the reason has not the focus');
    await page.keyboard.press('Enter');
    await page.getByText('Write a sentence that a colleague can check.').waitFor();
    await page.getByRole('group', { name: 'Begin with' }).getByRole('button').first().click();
    await page.keyboard.type(` ${REASON}`);
    await page.keyboard.press('Enter');
    const made = page.locator('li').filter({ hasText: REASON }).first();
    await made.waitFor();
    await page.goto('/review?tab=decided');
    await made.waitFor();
    await made.getByRole('button', { name: 'Undo' }).click();
    await made.waitFor({ state: 'detached' });
  }),
  walk('review: j moves, u asks for a reason, Enter records and goes on, z takes it back', async (page) => {
    const { items } = await get(page, '/api/v1/review?limit=20');
    await page.goto('/review');
    await page.locator('main h2').first().waitFor();
    if (items.length === 0) {
      await page.getByText('No pair waits for you').waitFor();
      await page.keyboard.press('u');
      must((await page.locator('textarea').count()) === 0, 'an empty queue asks for a reason');
      return;
    }
    const at = () => page.locator('[aria-current="true"][id^="pair-"]').getAttribute('id');
    await page.locator('[id^="pair-"]').first().waitFor();
    const first = await at();
    await page.keyboard.press('j');
    if (items.length > 1) await soon(async () => (await at()) !== first, 'j does not move on');
    await page.keyboard.press('k');
    await soon(async () => (await at()) === first, 'k does not move back');
    await page.keyboard.press('u');
    await page.locator('textarea').first().waitFor();
    await page.keyboard.type(REASON);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo it (z)' }).waitFor();
    await soon(async () => !(await waits(page, items[0].cursor)), 'the pair waits still');
    await soon(async () => (await page.locator(`[id="pair-${items[0].cursor}"]`).count()) === 0, 'the list still shows what was judged');
    must((await page.locator('textarea').count()) === 0, 'the reason of the last pair is still open');
    await page.keyboard.press('z');
    await soon(() => waits(page, items[0].cursor), 'z does not bring the pair back');
    await page.getByText('Undone; the pair waits again.').waitFor();
  }),
  walk('network: steps stand in the address, a mark opens by keys, the table sorts', async (page) => {
    const subject = await subjectOf(page);
    await page.goto(`/subjects/${subject}/network`);
    const marks = page.locator('svg [data-at]');
    await marks.first().waitFor();
    await page.getByRole('button', { name: '1 step', exact: true }).click();
    await page.waitForURL(/network\?hops=1/);
    const { nodes } = await get(page, `/api/v1/subjects/${subject}/network?hops=1`);
    await soon(async () => (await marks.count()) === nodes.length, 'the picture has not as many marks as the network has subjects');
    await marks.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/node=/);
    await page.getByRole('complementary', { name: 'Subject looked at' }).waitFor();
    await page.getByRole('button', { name: 'Reports', exact: true }).click();
    await page.locator('th[aria-sort="descending"]').filter({ hasText: 'Reports' }).waitFor();
    await page.goBack();
    await marks.first().waitFor();
  }),
];
