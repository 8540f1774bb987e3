import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKey } from '@rolecall/api-keys';
import { sampleResumes } from '@rolecall/sample-data';
import type { Browser } from 'playwright-core';
import { assertAccessible } from './support/assert-accessible.ts';
import { describeInBrowser, launchBrowser } from './support/browser.ts';
import { type Services, startServices } from './support/services.ts';

describeInBrowser('the page of an API with keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-web-keys-'));
  const path = join(folder, 'keys.json');
  // Reading a resume, recommending for it, and one request besides; the next is too many.
  const { key, record } = createKey({ name: 'tests', scopes: ['recommend'], rateLimitPerMinute: 3 });
  let services: Services;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(path, JSON.stringify({ keys: [record] }));
    services = await startServices({ API_KEYS_FILE: path, ANONYMOUS_SCOPES: 'ingest' });
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await services?.stop();
    rmSync(folder, { recursive: true });
  });

  it('asks for a key, goes on with it, and where that was used too often counts down until it may go on', async () => {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(services.url);
    await page.setInputFiles('input[type=file]', String(sampleResumes()[0]?.path));
    await page.getByRole('alert').filter({ hasText: 'asks for an API key' }).waitFor();
    await assertAccessible(page);
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.locator('.job').first().waitFor();

    const changes = ['Remote', 'Hybrid'];
    for (const name of changes) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/recommend'));
      await page
        .getByRole('checkbox', { name: new RegExp(`^${name}`) })
        .first()
        .check();
      await answered;
    }
    await page.getByRole('alert').filter({ hasText: 'many requests within a minute' }).waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/^Trying again in [1-9]\d? s$/);
    await assertAccessible(page);
    await page.close();
  });
});
