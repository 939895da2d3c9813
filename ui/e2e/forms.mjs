// @ts-check
// What people do: sign in, narrow, judge and undo, change who may read, import, and what they see when they may not.
import { CSV, reader, signIn } from './browser.mjs';
import { walk } from './keys.mjs';
import { must, none, watch } from './watch.mjs';

/** @typedef {import('./pages.mjs').Check} Check */

/** @type {Check[]} */
export const checks = [
  {
    name: 'forms: signing in through a card comes back to the address asked for',
    async run({ browser, base }) {
      const { context, page } = await reader(browser, { base });
      try {
        await page.goto('/reports?kind=seizure');
        await page.waitForURL('**/sign-in?next=**');
        const { problems } = watch(page, base);
        await page.locator('main li button').first().click();
        await page.waitForURL('**/reports?kind=seizure');
        await page.locator('tbody tr').first().waitFor();
        none(problems);
      } finally {
        await context.close();
      }
    },
  },
  {
    name: 'forms: a wrong password is told in words, nothing is lost',
    async run({ browser, base }) {
      const { context, page } = await reader(browser, { base });
      try {
        await page.goto('/sign-in');
        await page.getByLabel('Member handle').fill('nobody');
        await page.getByLabel('Password', { exact: true }).fill('wrong');
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.getByRole('alert').waitFor();
        must((await page.getByLabel('Member handle').inputValue()) === 'nobody', 'the handle was lost');
      } finally {
        await context.close();
      }
    },
  },
  walk('forms: a facet narrows the list, the sentence says it, taking it out widens again', async (page) => {
    await page.goto('/reports');
    await page.locator('tbody tr').first().waitFor();
    const all = await page.locator('h1').innerText();
    const box = page.getByRole('group', { name: 'Narrow by' }).getByRole('checkbox').first();
    await box.check();
    await page.waitForURL('**/reports?kind=*');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, all);
    await page.getByRole('button', { name: /^Remove: / }).first().click();
    await page.waitForURL('**/reports');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent === before, all);
  }),
  walk('forms: the illegal trade report says what it takes before it is taken out', async (page) => {
    await page.goto('/reports?kind=seizure');
    await page.locator('tbody tr').first().waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /Illegal trade report/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/\d+ seizures?/).first().waitFor();
    const check = await (await page.request.get('/api/v1/exports/trade-report/check?kind=seizure')).json();
    const link = dialog.getByRole('link', { name: 'Download CSV' });
    must((await link.count()) === (check.seizures > 0 ? 1 : 0), 'what can be taken out is not what the check says');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  }),
  walk('forms: judging needs a reason, is recorded, and can be undone', async (page) => {
    const alerts = await (await page.request.get('/api/v1/alerts')).json();
    const joined = alerts.items[0]?.subjects[0]?.id;
    must(Boolean(joined), 'no alert of the first ready sign-in names a subject, so there is nothing to judge');
    await page.goto(`/subjects/${joined}`);
    const group = page.getByRole('group', { name: 'Are these two the same?' }).first();
    await group.getByRole('button', { name: 'Unsure' }).click();
    const save = page.getByRole('button', { name: /^Record: / });
    await save.click();
    await page.getByText('Write a sentence that a colleague can check.').waitFor();
    await page.getByLabel('Why, in your words').fill('EXERCISE: one number may be shared');
    await save.click();
    const made = page.getByRole('listitem').filter({ hasText: 'EXERCISE: one number may be shared' }).last();
    await made.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('EXERCISE: one number may be shared').waitFor({ state: 'detached' });
  }),
  walk('forms: before handling is saved, the readers are named', async (page) => {
    const own = await (await page.request.get('/api/v1/reports?own=true')).json();
    must(own.items.length > 0, 'the first ready sign-in has no report of its own');
    await page.goto(`/reports/${own.items[0].id}`);
    await page.getByRole('button', { name: 'Change handling' }).click();
    await page.getByRole('dialog').getByText('will be readable to', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
  }),
  walk('forms: a file is dropped, seen, imported, and gives a receipt', async (page) => {
    await page.goto('/imports');
    await page.locator('input[type=file]').setInputFiles({ name: 'exercise-e2e.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await page.waitForURL(/\/imports\/.+/);
    await page.getByRole('heading', { name: 'What each column becomes' }).waitFor();
    await page.getByRole('heading', { name: 'What the first rows become' }).waitFor();
    await page.getByRole('button', { name: /^Import/ }).first().click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 30_000 });
  }),
  {
    name: 'forms: what one may not do is disabled, with the reason',
    async run({ browser, base }) {
      const { context, page } = await reader(browser, { base });
      try {
        const { problems } = watch(page, base);
        await signIn(page, 2);
        const session = await (await page.request.get('/api/v1/session')).json();
        await page.goto('/imports');
        const button = page.getByRole('button', { name: 'Choose a file' });
        await button.waitFor();
        const may = session.powers.includes('submit');
        must((await button.isEnabled()) === may, `the power to submit is ${may}, the button says otherwise`);
        await page.goto('/alerts');
        await page.locator('h1').waitFor();
        none(problems);
      } finally {
        await context.close();
      }
    },
  },
  walk('forms: an error names what to do and the request', async (page) => {
    await page.goto('/reports/none-such');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    must(/Request/.test(await alert.innerText()), 'no request id is shown');
  }, { expect: /404/ }),
];
