import { type Figures, METRICS, type ResumeOutcome, toMarkdown } from '../src/index.ts';
import { barChart } from '../src/report/bar-chart.ts';
import { summarise } from '../src/report/summarise.ts';

function outcome(resume: string, figures: Partial<Figures>, jobs: string[] = []): ResumeOutcome {
  const all = Object.fromEntries(METRICS.map((metric) => [metric, undefined])) as Figures;
  return { resume, category: resume.split('/')[0] as string, jobs, figures: { ...all, ...figures } };
}

const resumes = ['chef/1', 'chef/2', 'nurse/1'].map((id) => ({ id, category: id, path: '' }));
const judgments = new Map([
  ['chef/1', new Map([['s:1', 3]])],
  [
    'chef/2',
    new Map([
      ['s:1', 2],
      ['s:2', 2],
    ]),
  ],
  ['nurse/1', new Map([['s:3', 1]])],
]);
const report = summarise(
  { name: 'tiny', corpus: [], resumes, judgments },
  {
    plain: [
      outcome('chef/1', { 'ndcg@10': 0.2, 'unjudged@10': 0.5 }, ['s:1', 's:9']),
      outcome('chef/2', { 'ndcg@10': 0.4, 'unjudged@10': 0 }, ['s:2']),
      outcome('nurse/1', { 'ndcg@10': undefined, 'unjudged@10': undefined }),
    ],
    better: [
      outcome('chef/1', { 'ndcg@10': 0.5, 'unjudged@10': 0.5 }, ['s:1', 's:8']),
      outcome('chef/2', { 'ndcg@10': 0.7, 'unjudged@10': 0 }, ['s:1']),
      outcome('nurse/1', { 'ndcg@10': undefined, 'unjudged@10': 1 }, ['s:9']),
    ],
  },
  { baseline: 'plain', model: 'tiny-model', postings: 1234 },
);

test('means leave out what says nothing, and count the rest', () => {
  expect(report.pipelines['better']?.overall['ndcg@10']).toEqual({ mean: 0.6, n: 2 });
  expect(report.pipelines['better']?.categories['chef']?.['unjudged@10']).toEqual({ mean: 0.25, n: 2 });
  expect(report.pipelines['plain']?.categories['nurse']).toEqual({});
});

test('differences are paired by resume', () => {
  const difference = report.pipelines['better']?.difference?.['ndcg@10'];
  expect(difference).toEqual({
    mean: expect.closeTo(0.3),
    low: expect.closeTo(0.3),
    high: expect.closeTo(0.3),
    n: 2,
  });
  expect(report.pipelines['plain']).not.toHaveProperty('difference');
});

test('unjudged pairs are pooled without a trace of who listed them', () => {
  expect(report.unjudged).toEqual([
    { resume: 'chef/1', job: 's:8' },
    { resume: 'chef/1', job: 's:9' },
    { resume: 'nurse/1', job: 's:9' },
  ]);
});

test('the best possible precision is that of the judgments', () => {
  expect(report.bestPossible['p@10']).toBeCloseTo((0.1 + 0.2 + 0) / 3, 12);
});

test('Markdown has a row a pipeline with figures, n and interval', () => {
  const markdown = toMarkdown(report);
  expect(markdown).toContain('## tiny: 3 resumes, 1,234 postings, 4 judged pairs, tiny-model');
  expect(markdown).toMatch(/^\| better \| 3 \| 0\.600 \| – \|/m);
  expect(markdown).toContain('| better | 2 | +0.300 (+0.300 to +0.300) |');
  expect(markdown).toContain('| chef | 2 | 0.300 (0.25) | 0.600 (0.25) |');
  expect(markdown).toContain('3 pairs in the lists above are unjudged');
});

test('bars are as long as their values', () => {
  expect(barChart({ a: 0.5, long: 1, none: 0 })).toBe(
    [`a    ${'█'.repeat(20)} 0.500`, `long ${'█'.repeat(40)} 1.000`, 'none  0.000'].join('\n'),
  );
  expect(barChart({ a: 1 / 80 })).toBe('a ▌ 0.013');
});
