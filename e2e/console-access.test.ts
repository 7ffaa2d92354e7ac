import { createClient } from '@playhead/sdk';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './stage/axe.ts';
import { launchBrowser } from './stage/browser.ts';
import { type ConsoleVisit, LOOKS, visitConsole } from './stage/console.ts';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { clientOf } from './stage/statistics.ts';
import { withServer } from './stage/with-server.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';
const MINA = { email: 'mina@playhead.local', password: 'what-mina-was-told' };
const VIEWER = 'NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER';
const FINANCE = 'NCP_FINANCE_MANAGER';

let server: TestServer;
let browser: Browser;
let visit: ConsoleVisit;

withServer((started) => {
  server = started;
});
beforeAll(async () => {
  browser = await launchBrowser();
  visit = await visitConsole(server, browser);
});
afterAll(() => browser?.close());

const dialog = () => visit.page.getByRole('dialog');
const record = (name: string) => visit.page.locator('main li', { has: visit.page.getByRole('heading', { name }) });
const act = (name: string) => dialog().getByRole('button', { name }).click();
const gone = () => dialog().waitFor({ state: 'detached' });
const mina = async () =>
  (await clientOf(server).users.list()).list.find(({ email }) => email === MINA.email) ?? expect.unreachable();
const canSignIn = async (password: string) => {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: MINA.email, password }),
  });
  return answer.ok;
};

describe('users in the console', () => {
  it('are added; what is missing is said at its field', async () => {
    await visit.open('/admin/users');
    await record(ACCOUNT.email).getByText('you', { exact: true }).waitFor();
    await visit.page.getByRole('link', { name: 'Add user' }).click();
    await act('Add user');
    await dialog().getByText('Enter an email address.').waitFor();
    await dialog().getByText('Enter at least 12 characters.').waitFor();
    expect(
      await dialog()
        .getByLabel('Email')
        .evaluate((field) => field.matches(':focus')),
    ).toBe(true);
    await dialog().getByLabel('Email').fill(MINA.email);
    await dialog().getByLabel('Password', { exact: true }).fill(MINA.password);
    await dialog().getByLabel(VIEWER).check();
    await act('Add user');
    await gone();
    await record(MINA.email).getByText(VIEWER).waitFor();
    expect(await canSignIn(MINA.password)).toBe(true);
  });

  it('cannot be added twice', async () => {
    await visit.open('/admin/users?ask=new');
    await dialog().getByLabel('Email').fill(MINA.email);
    await dialog().getByLabel('Password', { exact: true }).fill(MINA.password);
    await act('Add user');
    await dialog().getByText('There is a user of this email address already.').waitFor();
  });

  it('get other policies and another password', async () => {
    await visit.open('/admin/users');
    await record(MINA.email).getByRole('link', { name: 'Policies' }).click();
    await dialog().getByLabel(FINANCE).check();
    await act('Save');
    await gone();
    expect((await mina()).policies.toSorted()).toEqual([FINANCE, VIEWER].toSorted());
    await record(MINA.email).getByRole('link', { name: 'Set password' }).click();
    await dialog().getByLabel('Password', { exact: true }).fill('what-mina-is-told-now');
    await act('Save');
    await gone();
    expect([await canSignIn(MINA.password), await canSignIn('what-mina-is-told-now')]).toEqual([false, true]);
  });

  it('keep one who can do everything', async () => {
    await record(ACCOUNT.email).getByRole('link', { name: 'Policies' }).click();
    await dialog().getByLabel('NCP_ADMINISTRATOR').uncheck();
    await act('Save');
    await dialog().getByText('Somebody must be left who can do everything.').waitFor();
    await visit.page.keyboard.press('Escape');
    await gone();
  });
});

describe('sub accounts in the console', () => {
  it('begin with none, are made, disabled, and deleted once their name was typed', async () => {
    await visit.open('/admin/sub-accounts');
    await visit.page.getByText('No sub accounts yet').waitFor();
    await visit.page.getByRole('link', { name: 'Create sub account' }).click();
    await dialog().getByLabel('Name').fill(HOSTILE);
    await act('Create sub account');
    await record(HOSTILE).waitFor();
    expect(await visit.page.locator('main img').count()).toBe(0);
    await record(HOSTILE).getByRole('button', { name: 'Disable' }).click();
    await record(HOSTILE).getByText('Disabled').waitFor();
    expect((await clientOf(server).subAccounts.list()).list.map(({ status }) => status)).toEqual(['stopped']);
    await record(HOSTILE).getByRole('link', { name: 'Delete' }).click();
    await dialog().getByRole('textbox').fill(HOSTILE);
    await act('Delete');
    await gone();
    await visit.page.getByText('No sub accounts yet').waitFor();
  });
});

describe('policies in the console', () => {
  it('say what they allow and who holds them', async () => {
    await visit.open('/admin/policies');
    await record(VIEWER).getByText('Allows 3 actions').click();
    await record(VIEWER).getByText('See a player and its embed code').waitFor();
    await record(VIEWER).getByText(MINA.email).waitFor();
  });

  it('are taken and given', async () => {
    await record(VIEWER)
      .getByRole('button', { name: `Take from ${MINA.email}` })
      .click();
    await record(VIEWER).getByText('Nobody holds it.').waitFor();
    expect((await mina()).policies).toEqual([FINANCE]);
    await record(VIEWER).getByRole('link', { name: 'Give to…' }).click();
    await dialog().getByLabel('User or sub account').selectOption(MINA.email);
    await act('Give');
    await gone();
    await record(VIEWER).getByText(MINA.email).waitFor();
    expect((await mina()).policies.toSorted()).toEqual([FINANCE, VIEWER].toSorted());
  });
});

describe('the own password', () => {
  it('is changed by whoever knows the present one', async () => {
    const own = await visitConsole(server, browser, {}, { ...MINA, password: 'what-mina-is-told-now' });
    await own.open('/admin/password');
    const { page } = own;
    await page.getByLabel('Present password').fill('not-the-present-one');
    await page.getByLabel('New password').fill('what-mina-chose-herself');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('The present password is not right.').waitFor();
    await page.getByLabel('Present password').fill('what-mina-is-told-now');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password is changed.').waitFor();
    expect(await canSignIn('what-mina-chose-herself')).toBe(true);
    await own.close();
  });
});

describe('administration', () => {
  it('hides from a viewer what the viewer may not see', async () => {
    const viewer = await visitConsole(server, browser, {}, { ...MINA, password: 'what-mina-chose-herself' });
    for (const section of ['keys', 'users', 'sub-accounts', 'policies']) {
      await viewer.open(`/admin/${section}`);
      await viewer.page.getByText('You may not see this').waitFor();
    }
    await viewer.close();
  });

  it('removes a user once the address was typed', async () => {
    await visit.open('/admin/users');
    await record(MINA.email).getByRole('link', { name: 'Remove' }).click();
    await dialog().getByRole('textbox').fill(MINA.email);
    await act('Remove');
    await gone();
    await record(MINA.email).waitFor({ state: 'detached' });
    expect(await canSignIn('what-mina-chose-herself')).toBe(false);
  });

  it.each(LOOKS)('is accessible and fits: $name', async ({ name: _, ...look }) => {
    const api = createClient({ baseUrl: server.url, accessKey: ACCOUNT.accessKey, secretKey: ACCOUNT.secretKey });
    const { id: userId } = await api.users.create({
      email: `a.rather.long.address.of.somebody.${look.locale}@subsidiary.example-company.co.kr`,
      password: 'a-password-for-the-looks',
      policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER', FINANCE],
    });
    const { id } = await api.subAccounts.create({ name: `${HOSTILE} ${look.locale}`, policies: [VIEWER] });
    const looking = await visitConsole(server, browser, { ...look, reducedMotion: 'reduce' });
    for (const [path, ready] of [
      ['users', 'main li h3'],
      ['users?ask=new', '[role=dialog] input[type=checkbox]'],
      [`users?ask=policies&of=${userId}`, '[role=dialog] input[type=checkbox]'],
      [`users?ask=password&of=${userId}`, '[role=dialog] input'],
      ['sub-accounts', 'main li h3'],
      [`sub-accounts?ask=delete&of=${id}`, '[role=dialog] input'],
      ['policies', 'main li summary'],
      [`policies?ask=give&of=${FINANCE}`, '[role=dialog] select'],
      ['password', 'main form'],
    ] as const) {
      await looking.open(`/admin/${path}`);
      await looking.page.locator(ready).first().waitFor();
      await looking.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await accessibilityFaults(looking.page), path).toEqual([]);
    }
    await looking.close();
  });

  it('met no exception on the way', () => {
    expect(visit.faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  });
});
