import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assertAccessible } from './support/assert-accessible.ts';
import { describeInBrowser, launchBrowser } from './support/browser.ts';
import { watchLayoutShifts } from './support/layout-shifts.ts';
import { type Services, startServices } from './support/services.ts';

const file = (name: string, format: 'pdf' | 'docx') =>
  String(sampleResumes().find((resume) => resume.name === name && resume.format === format)?.path);

describeInBrowser('the page for candidates', () => {
  let services: Services;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let messages: string[];

  beforeAll(async () => {
    services = await startServices();
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await services?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    messages = [];
    page.on('pageerror', (error) => messages.push(String(error)));
    // Such as what the Content-Security-Policy forbids; an answer with an error is no fault of the page.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of')) messages.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(messages).toEqual([]);
  });

  const open = (address = '/') => page.goto(services.url + address);
  const upload = (path: string) => page.setInputFiles('input[type=file]', path);
  const titles = async () => {
    await page.locator('section[aria-busy=false] .job').first().waitFor();
    return page.locator('.job-title').allInnerTexts();
  };
  const reranked = () => page.waitForResponse((response) => response.url().endsWith('/recommend'));

  it.each([
    ['PDF', file('sous-chef', 'pdf')],
    ['DOCX', file('sous-chef', 'docx')],
  ])('a %s goes in, ten jobs come out, with what was understood', async (_kind, path) => {
    await open();
    await upload(path);
    const found = await titles();
    expect(found).toHaveLength(10);
    expect(found.slice(0, 5).join()).toMatch(/chef/i);
    await page.getByRole('button', { name: 'Remove sous chef' }).waitFor();
    expect(await page.locator('.years input').inputValue()).toMatch(/^\d/);
  });

  it('a sample does, too, and so does text that is pasted', async () => {
    await open();
    await page.getByRole('button', { name: 'Registered nurse' }).click();
    expect((await titles())[0]).toMatch(/nurse/i);
    await page.getByRole('button', { name: 'Another resume' }).click();
    await page.getByText('Paste the text instead').click();
    await page
      .getByLabel('Text of the resume')
      .fill('Backend engineer\n2019 - 2024 Go, PostgreSQL, Kubernetes');
    await page.getByRole('button', { name: 'Find jobs' }).click();
    expect((await titles())[0]).toMatch(/engineer|developer/i);
  });

  it('a chip that is taken out or added changes the list, and the list comes back with it', async () => {
    await open();
    await upload(file('sous-chef', 'pdf'));
    const before = await titles();
    const field = page.getByLabel('Add a title');
    await field.fill('Registered nurse');
    const answered = reranked();
    await field.press('Enter');
    await answered;
    await page.getByRole('button', { name: 'Remove Registered nurse' }).waitFor();
    for (const name of ['sous chef', 'chef de partie']) {
      const changed = reranked();
      await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click();
      await changed;
    }
    const after = await titles();
    expect(after).not.toEqual(before);

    const back = reranked();
    await page.getByRole('button', { name: 'Back to what the resume says' }).click();
    await back;
    expect(await titles()).toEqual(before);
  });

  it('filters are in the address: it can be shared, and gone back from', async () => {
    await open('/?workplace=remote');
    await upload(file('backend-engineer', 'pdf'));
    await titles();
    expect(
      await page
        .getByRole('checkbox', { name: /^Remote/ })
        .first()
        .isChecked(),
    ).toBe(true);
    const filtered = reranked();
    await page.getByRole('checkbox', { name: /Hybrid/ }).check();
    expect(JSON.stringify(await (await filtered).json())).not.toContain('"workplace":"on_site"');
    expect(new URL(page.url()).searchParams.getAll('workplace')).toEqual(['remote', 'hybrid']);
    const back = reranked();
    await page.goBack();
    expect((await (await back).json()).applied.filters).toEqual({ workplace: ['remote'] });
    expect(await page.getByRole('checkbox', { name: /Hybrid/ }).isChecked()).toBe(false);
  });

  it('where no posting passes, it says so and offers the way out', async () => {
    await open('/?titles=astronaut');
    await upload(file('sous-chef', 'pdf'));
    await page.getByRole('heading', { name: 'Nothing fits these filters' }).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Clear all' }).last().click();
    expect(await titles()).toHaveLength(10);
    expect(new URL(page.url()).search).toBe('');
  });

  it('details show the whole posting and the parts of the score; Escape and the back button close them', async () => {
    await open();
    await upload(file('registered-nurse', 'pdf'));
    const [first] = await titles();
    await page.locator('.job-title button').first().click();
    const details = page.getByRole('dialog', { name: String(first) });
    await details.locator('.posting p').first().waitFor();
    expect(await details.locator('.parts tbody tr').count()).toBe(8);
    expect(new URL(page.url()).searchParams.get('job')).toMatch(/^[0-9a-f-]{36}$/);
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('');
    await page.locator('.job-title button').first().click();
    await details.waitFor();
    await page.goBack();
    await details.waitFor({ state: 'hidden' });
  });

  it('what is not wanted leaves, the next one comes, and it can be taken back; both are told as feedback', async () => {
    await open();
    await upload(file('registered-nurse', 'pdf'));
    const before = await titles();
    await page
      .getByRole('button', { name: /is not for me$/ })
      .first()
      .click();
    const after = await titles();
    expect(after).toHaveLength(10);
    expect(after.slice(0, 9)).toEqual(before.slice(1));
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await titles()).toEqual(before);

    await page
      .getByRole('button', { name: /is not for me$/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Save / })
      .first()
      .click();
    const told = page.waitForRequest((request) => request.url().endsWith('/feedback'));
    // Leaving the page sends what is held.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    const { events } = (await told).postDataJSON();
    const actions = events.map(({ action }: { action: string }) => action);
    expect(actions.filter((action: string) => action === 'dismissed')).toHaveLength(1);
    expect(actions).toEqual(expect.arrayContaining(['shown', 'saved']));
  });

  it.each([
    ['an empty file', 'resume.pdf', '', 'The file is empty.'],
    ['no document', 'resume.zip', '\u007fELF\u0002\u0001\u0000\u0000', 'This kind of file cannot be read'],
    ['a damaged one', 'resume.pdf', '%PDF-1.7 nothing', 'The file is damaged'],
  ])('%s is told in words, and another can be tried', async (_what, name, content, words) => {
    await open();
    await page.setInputFiles('input[type=file]', {
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(content),
    });
    const alert = page.getByRole('alert').filter({ hasText: words });
    await alert.waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Another resume' }).click();
    await upload(file('sous-chef', 'pdf'));
    expect(await titles()).toHaveLength(10);
  });

  it('offline it waits for the connection, and then goes on by itself', async () => {
    await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.setOffline(true);
    await upload(file('sous-chef', 'pdf'));
    await page.getByRole('alert').filter({ hasText: 'You are offline' }).waitFor();
    await context.setOffline(false);
    expect(await titles()).toHaveLength(10);
    messages = messages.filter((message) => !message.includes('ERR_INTERNET_DISCONNECTED'));
  });

  it('nothing of a resume is kept in the browser, and nothing is fetched from elsewhere', async () => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await open();
    await upload(file('registered-nurse', 'pdf'));
    await titles();
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(stored).toEqual([0, 0, '', 0, 0]);
    expect([...hosts]).toEqual([new URL(services.url).host]);
  });

  it.each([
    ['wide', { width: 1280, height: 900 }],
    ['narrow', { width: 360, height: 740 }],
  ])(
    'on a %s screen nothing moves by itself, the first job is there within a second, and no rule of axe is broken',
    async (_name, size) => {
      await page.setViewportSize(size);
      const shift = await watchLayoutShifts(page);
      await open();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await assertAccessible(page);
      // Answers wait, so that none counts as following the hand.
      const released = Promise.withResolvers<void>();
      await page.route(/\/recommend$/, async (route) => {
        await released.promise;
        await route.continue();
      });
      await upload(file('registered-nurse', 'pdf'));
      await page.getByRole('heading', { name: 'Looking for jobs' }).waitFor();
      await assertAccessible(page);
      const answered = reranked();
      released.resolve();
      await answered;
      const answeredAt = performance.now();
      await page.locator('.job').first().waitFor();
      expect(performance.now() - answeredAt).toBeLessThan(1000);
      await assertAccessible(page);
      expect(await shift()).toBe(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );

  it('a place nobody knows is told in words, beside the filter that names it', async () => {
    await open('/?place=Xyzzyquux&radiusKm=50');
    await upload(file('sous-chef', 'pdf'));
    await page.getByRole('alert').filter({ hasText: 'This place is not known' }).waitFor();
    const field = page.getByLabel('Place', { exact: true });
    await field.fill('');
    await field.press('Tab');
    expect(await titles()).toHaveLength(10);
  });

  it('works by keyboard alone', async () => {
    await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.getByRole('button', { name: 'Sous chef' }).focus();
    await page.keyboard.press('Enter');
    await titles();
    // Whoever waited is taken to the list.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('jobs-heading');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const second = page.locator('.job').nth(1);
    const [, , third] = await titles();
    await second.getByRole('button', { name: /is not for me$/ }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-dismiss'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(third);
    await assertAccessible(page);
  });

  it('serves scripts that browsers may keep, and a page that they may not', async () => {
    const answer = await fetch(services.url);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    const [script] = /assets\/[^"]+\.js/.exec(await answer.text()) ?? [];
    const { headers } = await fetch(`${services.url}/${script}`, { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-encoding')).toBe('br');
    const sample = await fetch(`${services.url}/samples/sous-chef.pdf`);
    expect(Buffer.from(await sample.arrayBuffer())).toEqual(readFileSync(file('sous-chef', 'pdf')));
  });
});
