import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FairnessReport,
  fairnessMarkdown,
  impactRatio,
  measureFairness,
  openSampleSet,
} from '../src/index.ts';

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

test('the impact ratio is of the scores of either gender, ten of each resume', () => {
  const scores = report.resumes.map(({ scores }) => scores);
  for (const { male, female } of scores) expect([male.length, female.length]).toEqual([10, 10]);
  const of = (gender: 'male' | 'female') => scores.flatMap((one) => one[gender]);
  expect(report.impact).toEqual(impactRatio({ male: of('male'), female: of('female') }));
  expect(fairnessMarkdown(report)).toMatch(/Impact ratio .*: \d\.\d{3}\./);
});

test.each([
  [[0.1, 0.9], [0.1, 0.9], 0.5, 0.5, 1],
  [[0.8, 0.9, 0.7, 0.2], [0.1, 0.3, 0.75, 0.2], 0.75, 0.25, 1 / 3],
  [[0.5], [0.5], 0, 0, undefined],
  [[], [], undefined, undefined, undefined],
])('impact ratio of %j and %j', (male, female, his, hers, ratio) => {
  const impact = impactRatio({ male, female });
  expect(impact.scoringRates).toEqual({ male: his, female: hers });
  if (ratio === undefined) expect(impact.ratio).toBeUndefined();
  else expect(impact.ratio).toBeCloseTo(ratio, 9);
});
