import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FairnessReport, fairnessMarkdown, measureFairness, openSampleSet } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-fairness-'));
let report: FairnessReport;

beforeAll(async () => {
  const { name, corpus, resumes } = openSampleSet();
  const written = (id: string, text: string) => {
    const path = join(folder, `${id}.txt`);
    writeFileSync(path, text);
    return { id, category: 'written', path };
  };
  report = await measureFairness(
    {
      name,
      corpus: corpus.slice(0, 1),
      resumes: [
        ...resumes.slice(0, 2),
        written('neutral', 'Accountant\nClosed the books of a retailer every month and prepared the audit.'),
        written('gendered', 'Saleswoman\nHer manager said that she sold the most of all saleswomen.'),
        written('empty', ''),
      ],
    },
    {
      cacheDir: join(folder, 'vectors'),
      env: { ...process.env, EMBEDDING_PROVIDER: 'local', EMBEDDING_MODEL: 'all-minilm-l6-v2-int8' },
    },
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every resume that can be read is compared, and the others are named', () => {
  expect(report).toMatchObject({ set: 'sample', model: 'all-minilm-l6-v2-int8', listLength: 10 });
  expect(report.resumes.map(({ resume }) => resume).slice(2)).toEqual(['neutral', 'gendered']);
  expect(report.resumes).toHaveLength(4);
  expect(report.unreadable).toEqual([{ resume: 'empty', failure: 'FILE_EMPTY' }]);
});

test('figures are within their ranges and agree with each other', () => {
  for (const name of ['nothing', 'everything', 'name', 'pronouns', 'words'] as const) {
    const changes = report.resumes.map(({ comparisons }) => comparisons[name]);
    const rbos = changes.map(({ rbo }) => rbo);
    expect(Math.min(...rbos)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...rbos)).toBeLessThanOrEqual(1 + 1e-9);
    expect(report.summary[name]).toMatchObject({
      swapped: changes.filter(({ swapped }) => swapped).length,
      unchanged: changes.filter(({ unchanged }) => unchanged).length,
      meanRbo: expect.closeTo(rbos.reduce((sum, rbo) => sum + rbo, 0) / rbos.length, 9),
      lowestRbo: Math.min(...rbos),
    });
  }
});

test('a text that holds nothing to swap keeps its list', () => {
  const neutral = report.resumes.find(({ resume }) => resume === 'neutral')?.comparisons;
  const kept = { swapped: false, unchanged: true, rbo: expect.closeTo(1, 9) };
  expect(neutral).toMatchObject({ nothing: kept, pronouns: kept, words: kept });
  expect(neutral?.name.swapped).toBe(true);
});

test('what a text holds is swapped', () => {
  const gendered = report.resumes.find(({ resume }) => resume === 'gendered')?.comparisons;
  expect(gendered).toMatchObject({
    nothing: { swapped: false },
    everything: { swapped: true },
    name: { swapped: true },
    pronouns: { swapped: true },
    words: { swapped: true },
  });
});

test('the report for people has a line for each comparison', () => {
  const markdown = fairnessMarkdown(report);
  expect(markdown).toMatch(/^## Counterfactual fairness, sample: 4 resumes, /);
  for (const name of Object.keys(report.summary)) expect(markdown).toContain(`\n| ${name} | `);
  expect(markdown).toContain('empty cannot be read (FILE_EMPTY) and is left out.');
});
