import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSampleSet, PIPELINE_GROUPS, type Report, runEvaluation } from '../src/index.ts';

/** Kept figures of the shipped pipeline; the README says how to measure them anew. */
const expected: { model: string; 'ndcg@10': number; 'p@10': number } = JSON.parse(
  readFileSync(new URL('../judged/sample.expected.json', import.meta.url), 'utf8'),
);

/** int8 arithmetic differs between CPUs, and one posting more or less in one list of ten is 0.01 of P@10. */
const TOLERANCE = 0.02;

const cacheDir = mkdtempSync(join(tmpdir(), 'rolecall-evaluation-'));
const progress: string[] = [];
let report: Report;

const evaluateSample = (messages: string[]): Promise<Report> =>
  runEvaluation(openSampleSet(), {
    pipelines: PIPELINE_GROUPS.main,
    baseline: 'dense',
    cacheDir,
    env: { ...process.env, EMBEDDING_PROVIDER: 'local', EMBEDDING_MODEL: expected.model },
    onProgress: (message) => messages.push(message),
  });

beforeAll(async () => {
  report = await evaluateSample(progress);
});
afterAll(() => rmSync(cacheDir, { recursive: true }));

test.each(['ndcg@10', 'p@10'] as const)(
  '%s of the shipped pipeline on the sample set is as kept',
  (metric) => {
    const measured = report.pipelines['shipped']?.overall[metric];
    expect(measured?.n).toBe(10);
    expect(Math.abs((measured?.mean ?? 0) - expected[metric])).toBeLessThanOrEqual(TOLERANCE);
  },
);

test('every pipeline gives every resume ten distinct postings', () => {
  for (const [name, { resumes }] of Object.entries(report.pipelines)) {
    const lengths = resumes.map(({ jobs }) => new Set(jobs).size);
    expect({ name, lengths }).toEqual({ name, lengths: Array(10).fill(10) });
  }
});

test('nearly all the shipped pipeline shows is judged, so that its figures mean something', () => {
  expect(report.pipelines['shipped']?.overall['unjudged@10']?.mean).toBeLessThanOrEqual(0.1);
});

test('evaluated again, the report is the same and nothing is embedded', async () => {
  const messages: string[] = [];
  await expect(evaluateSample(messages)).resolves.toEqual(report);
  expect(progress.filter((message) => message.startsWith('embedded'))).not.toEqual([]);
  expect(messages.filter((message) => message.startsWith('embedded'))).toEqual([]);
});

test('judgments of postings the corpus does not hold are refused', async () => {
  const set = { ...openSampleSet(), judgments: new Map([['accountant', new Map([['sample:gone', 3]])]]) };
  const options = { pipelines: PIPELINE_GROUPS.main, baseline: 'dense', cacheDir, env: process.env };
  await expect(runEvaluation(set, options)).rejects.toThrow(
    expect.objectContaining({
      code: 'CONFIG_INVALID',
      message: 'The set "sample" judges 1 postings that are not in its corpus, such as sample:gone.',
    }),
  );
});
