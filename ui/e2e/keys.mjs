// @ts-check
// The walk by keys: search, list, preview, page, back.
import { reader, signIn } from './browser.mjs';
import { must, none, watch } from './watch.mjs';

/** @typedef {import('./pages.mjs').Check} Check */

/** @param {string} name @param {(page: import('playwright-core').Page) => Promise<void>} walk @param {{ width?: number; expect?: RegExp }} [how] @returns {Check} */
export function walk(name, walk, how = {}) {
  return {
    name,
    async run({ browser, base }) {
      const { context, page } = await reader(browser, { base, ...how });
      try {
        const { problems } = watch(page, base);
        await signIn(page);
        await walk(page);
        none(problems.filter((problem) => !how.expect?.test(problem)));
      } finally {
        await context.close();
      }
    },
  };
}

const row = (/** @type {import('playwright-core').Page} */ page) => page.evaluate(() => document.activeElement?.closest('tr')?.id ?? '');

/** @type {Check[]} */
export const checks = [
  walk('keys: slash and Ctrl-K reach the search, Enter asks', async (page) => {
    await page.goto('/');
    await page.locator('h1').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('pangolin');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/reports?q=pangolin');
    await page.locator('tbody tr').first().waitFor();
    await page.locator('body').click({ position: { x: 700, y: 5 } });
    await page.keyboard.press('Control+k');
    must(await page.evaluate(() => document.activeElement?.getAttribute('type') === 'search'), 'Ctrl-K does not reach the search');
  }),
  walk('keys: j, k, arrows, Space, Enter, Esc walk the list', async (page) => {
    await page.goto('/reports');
    await page.locator('tbody tr').nth(3).waitFor();
    await page.keyboard.press('j');
    const first = await row(page);
    must(first !== '', 'j does not move to the first row');
    await page.keyboard.press('ArrowDown');
    const second = await row(page);
    must(second !== '' && second !== first, 'the arrow does not move on');
    await page.keyboard.press('k');
    must((await row(page)) === first, 'k does not move back');
    await page.keyboard.press('Space');
    await page.locator('aside').waitFor();
    must(page.url().includes('row='), 'the preview is not in the address');
    await page.keyboard.press('j');
    await page.waitForFunction((id) => document.querySelector('tr[aria-selected="true"]')?.id === id, second);
    await page.keyboard.press('Escape');
    await page.locator('aside').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/[^?]+$/);
    await page.goBack();
    await page.locator('tbody tr').first().waitFor();
  }),
  walk('keys: a row is copied for a spreadsheet', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/reports');
    await page.locator('tbody tr').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    must(text.split('\t').length >= 8, `what was copied has ${text.split('\t').length} cells`);
  }),
  walk('keys: the rail and the first link are reached by Tab, with a visible ring', async (page) => {
    await page.goto('/alerts');
    await page.locator('h1').waitFor();
    await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
    const seen = [];
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => {
        const at = document.activeElement;
        const ring = at ? getComputedStyle(at).outlineStyle : 'none';
        return { text: at?.textContent?.slice(0, 20) ?? '', ring };
      }));
    }
    none(seen.filter(({ ring }) => ring === 'none').map(({ text }) => `no ring on “${text}”`));
  }),
  walk('keys: the list of keys opens and closes', async (page) => {
    await page.goto('/reports');
    await page.locator('h1').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }),
];
