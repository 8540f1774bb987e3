import { createError } from '@rolecall/contracts';
import { createIngestWorker, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import type { Browser, Page } from 'playwright-core';
import { latencies } from '../src/operator/latency.ts';
import { assertAccessible } from './support/assert-accessible.ts';
import { describeInBrowser, launchBrowser } from './support/browser.ts';
import { type Services, startServices } from './support/services.ts';

const ADMIN_KEY = 'correct-horse-battery-staple';

const feed = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    source: 'test',
    externalId: String(index),
    title: 'Night baker',
    description: 'Bakes rye and sourdough from two in the morning on.',
  }));

it('latency is told as median and slowest of each part', () => {
  const timing = (ms: number) => ({ extractMs: ms, embedMs: 1, retrieveMs: 1, rankMs: 1, totalMs: ms + 3 });
  const [extract, embed] = latencies([timing(10), timing(40), timing(20), timing(30)]);
  expect(extract).toEqual({ part: 'extractMs', median: 25, slowest: 40 });
  expect(embed).toEqual({ part: 'embedMs', median: 1, slowest: 1 });
  expect(latencies([timing(7)])[0]).toMatchObject({ median: 7, slowest: 7 });
  expect(latencies([])[0]).toMatchObject({ median: 0, slowest: 0 });
});

describeInBrowser("the operator's view", () => {
  let services: Services;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    services = await startServices({ ADMIN_KEY, INGEST_ATTEMPTS: '1' });
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await services?.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => page.close());

  const enter = async (key: string, url = services.url) => {
    await page.goto(`${url}/operator`);
    await page.getByLabel('Admin key').fill(key);
    await page.getByRole('button', { name: 'Use this key' }).click();
  };

  it('opens with an admin key alone, which is kept nowhere', async () => {
    await enter('wrong-horse-battery-staple');
    await page.getByRole('alert').filter({ hasText: 'The admin key is missing or wrong' }).waitFor();
    await assertAccessible(page);
    await page.getByLabel('Admin key').fill(ADMIN_KEY);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByRole('heading', { name: 'Dead letters' }).waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.reload();
    await page.getByLabel('Admin key').waitFor();
  });

  it('says so where the API has no admin key', async () => {
    await enter(ADMIN_KEY, await services.another({}));
    await page.getByRole('alert').filter({ hasText: 'This API has no admin key' }).waitFor();
  });

  it('shows the index and its models, and pauses the queue', async () => {
    await enter(ADMIN_KEY);
    const index = page.getByRole('region', { name: 'Index' });
    await index.getByText('all-minilm').first().waitFor();
    expect(await index.locator('.figures dd').first().textContent()).toMatch(/^\d+$/);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused: workers take no further batch.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Workers take batches as they come.').waitFor();
  });

  it('a dead letter is shown with its reason, and replayed; its import is followed to the end', async () => {
    const outage = { over: false };
    const worker = createIngestWorker(
      loadSettings([QueueSettings], services.env),
      async ({ postings }) => {
        if (!outage.over) throw createError('INDEX_REJECTED');
        return { indexed: postings.length, unchanged: 0, rejections: [] };
      },
      { concurrency: 1 },
    );
    try {
      await enter(ADMIN_KEY);
      const lines = [...feed(3).map((posting) => JSON.stringify(posting)), '{"title": "Nothing else"}'];
      await page.getByLabel('Bring in a feed').setInputFiles({
        name: 'feed.jsonl',
        mimeType: 'application/jsonl',
        buffer: Buffer.from(lines.join('\n')),
      });
      const imports = page.getByRole('region', { name: 'Imports' });
      const letters = page.getByRole('region', { name: 'Dead letters' }).first();
      await letters.getByText('INDEX_REJECTED').waitFor();
      await imports.getByText('POSTING_INVALID').waitFor();
      await imports.getByText('Failed', { exact: false }).first().waitFor();
      await assertAccessible(page);

      outage.over = true;
      await letters.getByRole('button', { name: /^Replay [0-9a-f]/ }).click();
      await letters.getByText('None: every batch was indexed.').waitFor();
      await imports.getByText('Done').waitFor();
      expect(await imports.locator('.figures dd').allInnerTexts()).toEqual(['4', '3', '0', '1', '0']);
    } finally {
      await worker.close();
    }
  });

  it('measures how long recommendations take', async () => {
    await enter(ADMIN_KEY);
    await page.getByRole('button', { name: 'Measure now' }).click();
    await page.getByText('8 answers measured.').waitFor({ timeout: 50_000 });
    expect(await page.locator('.latency tbody tr').count()).toBe(5);
    await assertAccessible(page);
  });
});
