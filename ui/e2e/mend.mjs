// @ts-check
// Mending an import in the browser: a group in one step, the count falls, undo; rejects and problems are downloaded, mended
// and dropped again; the mapping is kept, shared and compared.
import { readFileSync } from 'node:fs';
import { keep, MENDABLE } from './browser.mjs';
import { walk } from './keys.mjs';
import { must } from './watch.mjs';

/** @param {import('playwright-core').Page} page @param {string} name @param {string} text */
async function drop(page, name, text) {
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.waitForURL(/\/imports\/.+/);
  await page.getByRole('heading', { name: 'What each column becomes' }).waitFor();
}

/** @param {import('playwright-core').Page} page */
async function rows(page) {
  const text = await page.getByText(/rows? ha(s|ve) a problem$/).first().innerText();
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}

/** @param {import('playwright-core').Page} page @param {string} link @returns {Promise<string>} */
async function downloaded(page, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link, exact: true }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

/** @type {import('./pages.mjs').Check[]} */
export const checks = [
  walk('mend: one step reads dates day first, the count falls, undo brings it back', async (page) => {
    await drop(page, 'exercise-mend.csv', MENDABLE);
    const before = await rows(page);
    must(before > 0, 'the file has no problem to mend');
    await page.getByRole('button', { name: 'Read dates day first' }).first().click();
    await page.getByText('Steps that you made').waitFor();
    must((await page.getByRole('listitem').filter({ hasText: 'Date' }).filter({ hasText: 'ambiguous' }).count()) === 0, 'the group is still there');
    const after = await rows(page);
    must(after <= before, `the count did not fall: ${before} to ${after}`);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await page.getByText('Steps that you made').waitFor({ state: 'detached' });
    must((await rows(page)) === before, 'undo did not bring the count back');
  }),
  walk('mend: amounts without a unit are kilograms, by keys alone', async (page) => {
    await drop(page, 'exercise-mend.csv', MENDABLE);
    await page.getByRole('button', { name: 'Treat as kg' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Steps that you made').waitFor();
    await page.getByRole('button', { name: 'Treat as kg' }).waitFor({ state: 'detached' });
  }),
  walk('mend: words are taken for others', async (page) => {
    await drop(page, 'exercise-mend.csv', MENDABLE);
    const box = page.getByRole('textbox', { name: /^take “.+” for$/ }).first();
    await box.fill('Manis javanica');
    await page.keyboard.press('Enter');
    await page.getByText(/taken for “Manis javanica”/).waitFor();
  }),
  walk('mend: all problems come as CSV and as JSON', async (page) => {
    await drop(page, 'exercise-mend.csv', MENDABLE);
    const csv = await downloaded(page, 'All problems as CSV');
    must(csv.startsWith('severity,code,sheet,row,column,value,expected,mend'), `the list begins with ${csv.slice(0, 60)}`);
    must(Array.isArray(JSON.parse(await downloaded(page, 'as JSON'))), 'the list is no array');
  }),
  walk('mend: rejected rows are downloaded, mended and dropped again', async (page) => {
    await drop(page, 'exercise-rejects.csv', `${MENDABLE}no date,,,,,\n`);
    await page.getByRole('button', { name: /^Import/ }).first().click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 30_000 });
    const rejects = await downloaded(page, 'Download the rejected rows');
    const lines = rejects.trim().split('\n');
    must(lines.length >= 2, `no row came back: ${rejects}`);
    if (!rejects.startsWith('Date,')) return; // The stand-in server has rejects of its own.
    await drop(page, 'exercise-rejects-mended.csv', rejects.replace('no date,,,,,', '07/04/2021,Mombasa,Kenya,pangolin,scales,3'));
    await page.getByRole('button', { name: /^Import/ }).first().click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 30_000 });
    must((await page.getByRole('link', { name: 'Download the rejected rows' }).count()) === 0, 'a row is still rejected');
  }),
  walk('mend: the mapping is kept and the next file is taken for it', async (page) => {
    await drop(page, 'exercise-keep.csv', MENDABLE);
    await page.getByLabel('Name', { exact: true }).fill('EXERCISE browser mapping');
    await page.getByRole('button', { name: 'Keep this mapping' }).click();
    await page.getByRole('link', { name: /^Kept as “EXERCISE browser mapping”/ }).click();
    await page.getByRole('heading', { name: 'EXERCISE browser mapping' }).waitFor();
    await page.getByRole('heading', { name: 'What each column becomes' }).waitFor();
  }),
  walk('mend: before a mapping is shared, the readers are named', async (page) => {
    const { id } = await keep(page, 'EXERCISE to share');
    await page.goto(`/mappings/${id}`);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').getByText('will be readable to', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
  }),
  walk('mend: another format is said by hand', async (page) => {
    await drop(page, 'exercise-mend.csv', MENDABLE);
    await page.getByLabel('Read as', { exact: true }).selectOption('consignment-table');
    await page.waitForFunction(() => document.querySelector('#read-as')?.getAttribute('disabled') === null);
    must((await page.getByLabel('Read as', { exact: true }).inputValue()) === 'consignment-table', 'the format did not change');
  }),
];
