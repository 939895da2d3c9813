// @ts-check
// Files beside a report: kept, told by their digest and by whose hands they went through, taken away.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { walk } from './keys.mjs';
import { must } from './watch.mjs';

/** @typedef {import('./pages.mjs').Check} Check */

const BYTES = Buffer.from('EXERCISE: a permit, page one\n');

/** @type {Check[]} */
export const checks = [
  walk('evidence: a file is kept beside a report, handed out unchanged, and taken away', async (page) => {
    const own = await (await page.request.get('/api/v1/reports?own=true')).json();
    must(own.items.length > 0, 'the first ready sign-in has no report of its own');
    await page.goto(`/reports/${own.items[0].id}`);
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    await page.getByRole('button', { name: 'Add files' }).click();
    const dialog = page.getByRole('dialog');
    must(await dialog.getByRole('button', { name: 'Keep them' }).isDisabled(), 'nothing can be kept');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'permit.html', mimeType: 'text/html', buffer: BYTES });
    await dialog.getByText('1 file').waitFor();
    await dialog.getByRole('button', { name: 'Keep them' }).click();
    await dialog.waitFor({ state: 'detached' });
    const line = page.getByRole('listitem').filter({ hasText: 'permit.html' });
    await line.getByText('text/plain').waitFor();
    const digest = createHash('sha256').update(BYTES).digest('hex');
    must((await line.locator('code').innerText()).replaceAll(' ', '') === digest, 'the digest is not that of the file');
    const [download] = await Promise.all([page.waitForEvent('download'), line.getByRole('link', { name: 'Download' }).click()]);
    must((await readFile(await download.path())).equals(BYTES), 'the file came out changed');
    await line.getByRole('button', { name: 'Chain of custody' }).click();
    const chain = page.getByRole('dialog');
    await chain.getByText('handed out').waitFor();
    must((await chain.getByRole('listitem').count()) === 2, 'the chain does not have two steps');
    await page.keyboard.press('Escape');
    await chain.waitFor({ state: 'detached' });
    await line.getByRole('button', { name: 'Remove' }).click();
    const remove = page.getByRole('dialog').getByRole('button', { name: 'Remove the file' });
    must(await remove.isDisabled(), 'a file can be removed without a reason');
    await page.getByLabel('Why').fill('EXERCISE: the wrong file');
    await remove.click();
    await line.waitFor({ state: 'detached' });
  }),
];
