/// <reference types="node" />
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDENTIALS } from './fake-api.ts';
import { type Harness, hasBrowser, startHarness, type Visit } from './harness.ts';

describe.skipIf(!hasBrowser)('console, built, in a browser (skipped without /usr/bin/chromium)', () => {
  let harness: Harness;
  let visit: Visit;

  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness?.stop());
  beforeEach(async () => {
    harness.reset();
    visit = await harness.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterEach(async () => {
    await visit.close();
    expect(visit.pageErrors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
  });

  const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
  const heading = (name: string) => visit.page.getByRole('heading', { name, level: 1 });
  const figure = (metric: string) => visit.page.locator(`[data-metric="${metric}"] p`).first();
  const openSignedIn = async (path: string) => {
    await visit.signIn();
    await visit.open(path);
  };

  describe('sign in', () => {
    const enter = async (password: string) => {
      await visit.page.getByLabel('Email').fill(CREDENTIALS.email);
      await visit.page.getByLabel('Password', { exact: true }).fill(password);
      await visit.page.keyboard.press('Enter');
    };

    it('returns to the page that was asked for', async () => {
      await visit.open('/players/3?tab=details');
      await heading('Sign in').waitFor();
      await enter(CREDENTIALS.password);
      await heading('help-centre').waitFor();
      expect(new URL(visit.page.url()).pathname).toBe('/console/players/3');
      expect(await visit.page.getByRole('tab', { name: 'Details' }).getAttribute('aria-selected')).toBe('true');
    });

    it('leads to the players where no page was asked for', async () => {
      await visit.open('/');
      await enter(CREDENTIALS.password);
      await heading('Players').waitFor();
      expect(visit.page.url()).toBe(`${harness.origin}/console/players`);
    });

    it('says why it was refused, and puts the cursor into the password', async () => {
      await visit.open('/sign-in');
      await enter('wrong');
      await visit.page.getByRole('alert').getByText('The email address or the password is not right.').waitFor();
      expect(
        await visit.page.getByLabel('Password', { exact: true }).evaluate((input) => input.matches(':focus')),
      ).toBe(true);
      await enter('too often');
      await visit.page.getByText('Too many attempts.').waitFor();
    });

    it('says at each field what is missing', async () => {
      await visit.open('/sign-in');
      await button('Sign in').click();
      await visit.page.getByText('Enter your email address.').waitFor();
      const email = visit.page.getByLabel('Email');
      expect(await email.getAttribute('aria-invalid')).toBe('true');
      expect(await email.evaluate((input) => input.matches(':focus'))).toBe(true);
    });

    it('never leads to another site afterwards', async () => {
      await visit.open(`/sign-in?next=${encodeURIComponent('//evil.example.com/')}`);
      await enter(CREDENTIALS.password);
      await heading('Players').waitFor();
    });
  });

  describe('session', () => {
    it('leads to the sign-in page when it has ended, and back to where it was', async () => {
      await openSignedIn('/players/3?range=7d');
      await figure('views').waitFor();
      harness.api().endSessions();
      await visit.page.getByText('Your session has ended.').waitFor();
      await visit.page.getByLabel('Email').fill(CREDENTIALS.email);
      await visit.page.getByLabel('Password', { exact: true }).fill(CREDENTIALS.password);
      await button('Sign in').click();
      await heading('help-centre').waitFor();
      expect(new URL(visit.page.url()).search).toContain('range=7d');
    });

    it('ends when the user signs out, on the server too', async () => {
      await openSignedIn('/players');
      await visit.page.getByRole('button', { name: 'Account and settings' }).click();
      await visit.page.getByRole('menuitem', { name: 'Sign out' }).click();
      await heading('Sign in').waitFor();
      await visit.open('/players');
      await heading('Sign in').waitFor();
    });
  });

  describe('players', () => {
    const firstName = () => visit.page.locator('tbody tr').first().getByRole('link').textContent();

    it('lists them page by page, in the order that is asked for', async () => {
      await openSignedIn('/players');
      await visit.page.getByText('1–10 of 23').waitFor();
      expect(await firstName()).toBe('webinar');
      await visit.page.getByRole('link', { name: 'Next page' }).click();
      await visit.page.getByText('11–20 of 23').waitFor();
      await visit.page.getByRole('link', { name: 'Created' }).click();
      await visit.page.getByRole('link', { name: 'main-site' }).waitFor();
      expect(await firstName()).toBe('main-site');
      await visit.page.getByLabel('Rows per page').selectOption('25');
      await visit.page.getByText('1–23 of 23').waitFor();
    });

    it('helps where there are none', async () => {
      harness.api().players.length = 0;
      await openSignedIn('/players');
      await visit.page.getByRole('heading', { name: 'Create your first player' }).waitFor();
      await button('Create player').click();
      await visit.page.getByRole('dialog', { name: 'Create a player' }).waitFor();
    });

    it('puts what the server refuses at the field that it concerns', async () => {
      await openSignedIn('/players');
      await button('Create player').click();
      const dialog = visit.page.getByRole('dialog');
      const name = dialog.getByLabel('Name');
      const submit = dialog.getByRole('button', { name: 'Create player' });

      await name.fill('1x');
      await dialog.getByLabel('Site domain 1', { exact: true }).fill('https://new.example.com/watch');
      await dialog.getByText('Leave out everything after the host name.').waitFor();
      await submit.click();
      await dialog.getByText('Enter a name of 3 to 30 letters').waitFor();
      expect(await name.getAttribute('aria-invalid')).toBe('true');

      await name.fill('newsroom');
      await submit.click();
      await dialog.getByText('A site domain is not valid.').waitFor();
      expect(await dialog.getByLabel('Site domain 1', { exact: true }).getAttribute('aria-invalid')).toBe('true');

      await dialog.getByLabel('Site domain 1', { exact: true }).fill('https://new.example.com');
      await submit.click();
      await dialog.getByText('There is a player of this name already.').waitFor();
    });

    it('creates one with up to five domains and shows its embed code', async () => {
      await openSignedIn('/players');
      await button('Create player').click();
      const dialog = visit.page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('trailer');
      for (const number of [1, 2, 3, 4, 5]) {
        if (number > 1) await dialog.getByRole('button', { name: 'Add domain' }).click();
        await dialog.getByLabel(`Site domain ${number}`, { exact: true }).fill(`https://site-${number}.example.com`);
      }
      expect(await dialog.getByRole('button', { name: 'Add domain' }).count()).toBe(0);
      await dialog.getByRole('button', { name: 'Remove site domain 5' }).click();
      await dialog.getByRole('button', { name: 'Create player' }).click();
      await heading('trailer').waitFor();
      await visit.page.getByText('<playhead-player').waitFor();
      expect(
        harness
          .api()
          .players.at(-1)
          ?.domains.web.map(({ domain }) => domain),
      ).toEqual([1, 2, 3, 4].map((number) => `https://site-${number}.example.com`));
    });
  });

  describe('player', () => {
    it('shows the five metrics in the order of the catalogue, and explains them', async () => {
      await openSignedIn('/players/3');
      await figure('views').waitFor();
      const titles = await visit.page.locator('[data-metric] h2').allTextContents();
      expect(titles).toEqual(['Views', 'Play time', 'Startup time', 'Rebuffering', 'Watching now']);
      expect(await figure('current_viewers').textContent()).toBe('23');
      await button('What is “Rebuffering”?').click();
      await visit.page.getByText('Waiting after a seek is no rebuffering.').waitFor();
      await visit.page.getByText('A standstill counts from 500 ms.').waitFor();
    });

    it('draws the course of a metric, and says it in a table', async () => {
      await openSignedIn('/players/3?range=30m&metric=startup_time');
      await visit.page.getByRole('img', { name: 'Startup time, in the last 30 minutes' }).waitFor();
      await visit.page.waitForFunction(() => {
        const canvas = document.querySelector('canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value) => value !== 0);
      });
      await button('Show as table').click();
      expect(await visit.page.locator('tbody tr').count()).toBe(30);
      expect(await visit.page.locator('tbody tr').first().textContent()).toContain('still counting');
    });

    it('shows a tooltip over a bucket without breaking the policy', async () => {
      await openSignedIn('/players/3?range=30d');
      const canvas = visit.page.locator('canvas').first();
      await canvas.hover({ position: { x: 300, y: 100 } });
      await visit.page.locator('[role=img] .font-semibold').waitFor();
      expect(visit.violations).toEqual([]);
    });

    it('asks again every 2 s while visible, and not while hidden', async () => {
      await visit.page.clock.install();
      await openSignedIn('/players/3');
      await figure('views').waitFor();
      const requests = () => harness.api().statisticsRequests;
      const before = requests();
      // The next question waits for the answer to the one before, however slow the machine; so the clock runs on between looks.
      const askedAfterTime = async () => {
        await visit.page.clock.runFor(500);
        return requests();
      };
      await expect.poll(askedAfterTime).toBeGreaterThanOrEqual(before + 3);
      await setVisibility(visit, 'hidden');
      await visit.page.clock.runFor(100);
      const whenHidden = requests();
      await visit.page.clock.runFor(20_000);
      expect(requests()).toBe(whenHidden);
      await setVisibility(visit, 'visible');
      await expect.poll(requests).toBeGreaterThan(whenHidden);
    });

    it('keeps older numbers and says so while the newest can not be had', async () => {
      await openSignedIn('/players/3');
      await figure('views').waitFor();
      harness.api().isStatisticsDown = true;
      await visit.page.getByText('Not updating').waitFor();
      expect(await figure('current_viewers').textContent()).toBe('23');
      harness.api().isStatisticsDown = false;
      await visit.page.getByText('Live', { exact: true }).waitFor();
    });

    it('says what happened where no numbers can be had at all, and tries again', async () => {
      harness.api().isStatisticsDown = true;
      await openSignedIn('/players/3');
      await visit.page.getByRole('heading', { name: 'The statistics could not be loaded' }).waitFor();
      await visit.page.getByText('Code 500').waitFor();
      harness.api().isStatisticsDown = false;
      await figure('views').waitFor();
    });

    it('offers the code to paste where nothing has played yet', async () => {
      harness.api().unwatched.add(3);
      await openSignedIn('/players/3');
      await visit.page.getByRole('heading', { name: 'No views in the last 24 hours' }).waitFor();
      await visit.page.getByText('<playhead-player').waitFor();
      expect(await figure('views').textContent()).toBe('0');
      expect(await figure('startup_time').textContent()).toContain('No value');
    });

    it('copies the embed code exactly, and announces it', async () => {
      await openSignedIn('/players/3?tab=embed');
      const shown = await visit.page.locator('pre').textContent();
      await button('Copy code').click();
      await visit.page.getByRole('status').getByText('Copied').waitFor();
      expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
      await button('Develop').click();
      await visit.page.locator('pre').getByText('environment=develop').waitFor();
      await button('Script (ncplayer)').click();
      await visit.page.locator('pre').getByText("new ncplayer('player'").waitFor();
    });

    it('writes what is to play into the code, and keeps the form in the address', async () => {
      await openSignedIn('/players/3?tab=embed&form=script');
      const code = visit.page.locator('pre');
      await code.getByText("new ncplayer('player'").waitFor();
      await visit.page.getByLabel('Video address (optional)').fill('https://cdn.example.com/a.m3u8');
      await code.getByText("file: 'https://cdn.example.com/a.m3u8'").waitFor();
      await visit.page.getByLabel('Video address (optional)').fill('javascript:alert(1)');
      await visit.page.getByText('An address begins with https://').waitFor();
      await code.getByText('https://example.com/video/master.m3u8').waitFor();
      await button('HTML element').click();
      await code.getByText('<playhead-player').waitFor();
      expect(new URL(visit.page.url()).searchParams.has('form')).toBe(false);
    });

    it('says so where there is no such player or page', async () => {
      await openSignedIn('/players/999');
      await heading('There is no such player').waitFor();
      await visit.open('/nowhere');
      await heading('There is no such page').waitFor();
    });
  });

  describe('preferences', () => {
    it('remembers language and theme', async () => {
      await openSignedIn('/players');
      await visit.page.getByRole('button', { name: 'Account and settings' }).click();
      await visit.page.getByRole('menuitemradio', { name: '한국어' }).click();
      await visit.page.getByRole('menuitemradio', { name: '다크' }).click();
      await visit.page.reload();
      await heading('플레이어').waitFor();
      expect(await visit.page.locator('html').getAttribute('lang')).toBe('ko');
      const background = await visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe('rgb(13, 14, 16)');
    });
  });

  describe('policy', () => {
    it('is not broken by any screen, and would be noticed', async () => {
      await openSignedIn('/players/3');
      await visit.page.locator('canvas').first().waitFor();
      await visit.page.getByRole('tab', { name: 'Embed code' }).click();
      await visit.page.locator('pre').waitFor();
      await visit.page.getByRole('link', { name: 'Players' }).first().click();
      await button('Create player').click();
      await visit.page.getByRole('dialog').waitFor();
      expect(visit.violations).toEqual([]);
      await visit.page.evaluate(() =>
        document.head.append(document.createElement('style').appendChild(new Text('a{}')).parentNode ?? ''),
      );
      await expect.poll(() => visit.violations).toEqual(['style-src-elem inline']);
    });
  });
});

async function setVisibility({ page }: Visit, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
