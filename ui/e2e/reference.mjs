// @ts-check
// The reference: find by keys, read the drawn listing, try a text.
import { walk } from './keys.mjs';
import { accessibility, must, none } from './watch.mjs';

/** @typedef {import('./pages.mjs').Check} Check */

/** @type {Check[]} */
export const checks = [
  walk('reference: typed in another script, chosen with the arrows, opened with Enter', async (page) => {
    await page.goto('/reference');
    const box = page.getByRole('combobox');
    await box.fill('马来穿山甲');
    await page.getByRole('option').first().waitFor();
    none(await accessibility(page));
    await box.press('ArrowDown');
    must((await page.getByRole('option', { selected: true }).count()) === 1, 'the arrow chooses nothing');
    await box.press('Enter');
    await page.waitForURL('**/reference/taxa/Manis%20javanica');
    await page.getByRole('heading', { level: 1, name: 'Manis javanica' }).waitFor();
  }),
  walk('reference: the drawn listing says in words what it draws', async (page) => {
    await page.goto('/reference/taxa/Manis%20javanica');
    const drawn = page.getByRole('img', { name: /^Listing over time:/ });
    await drawn.waitFor();
    const told = (await drawn.getAttribute('aria-label')) ?? '';
    must(/2 Jan 2017 Appendix I\b/.test(told), `the words of the timeline lack 2017: ${told}`);
    must((await drawn.locator('rect').count()) > 0, 'the timeline draws no band');
    const link = page.getByRole('link', { name: /reports? that you may read/ });
    if ((await link.count()) > 0) {
      await link.click();
      await page.waitForURL('**/reports?group=pangolins');
    }
  }),
  walk('reference: a text is read step by step, and what is not understood says so', async (page) => {
    await page.goto('/reference/read?kind=quantity');
    await page.getByLabel('The text, as it was written').fill('approx. 2 tonnes');
    await page.getByLabel('Product').fill('scales');
    await page.getByLabel('Species').fill('pangolin');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Understood', { exact: true }).waitFor();
    must((await page.getByRole('heading', { name: 'Step by step' }).count()) === 1, 'there are no steps');
    must((await page.getByRole('heading', { name: 'What the goods stand for' }).count()) === 1, 'there is no equivalent');
    none(await accessibility(page));
    await page.getByLabel('The text, as it was written').fill('EXERCISE nonsense');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Not understood; it stays as it is').waitFor();
  }),
  walk('reference: factors are narrowed by words and sorted by a column', async (page) => {
    await page.goto('/reference/factors');
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByLabel('Words in the row').fill('pangolins');
    await page.waitForURL('**/reference/factors?q=pangolins');
    await page.waitForFunction((before) => document.querySelectorAll('tbody tr').length < before, all);
    await page.getByRole('columnheader', { name: 'Factor', exact: true }).getByRole('button').click();
    must((await page.locator('th[aria-sort="ascending"]').count()) === 1, 'no column is sorted');
  }),
];
