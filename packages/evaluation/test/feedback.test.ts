import type { FeedbackAction, FeedbackRecord } from '@rolecall/contracts';
import { countFeedback } from '../src/feedback/count-feedback.ts';
import { feedbackMarkdown } from '../src/feedback/feedback-markdown.ts';
import { readFeedback } from '../src/feedback/read-feedback.ts';
import { judgmentLines, toJudgments } from '../src/feedback/to-judgments.ts';
import { parseQrels } from '../src/index.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const record = (
  recommendation: number,
  job: number,
  action: FeedbackAction,
  rank?: number,
): FeedbackRecord => ({
  recommendationId: id(recommendation),
  jobId: id(job),
  action,
  ...(rank !== undefined && { rank }),
  at: '2026-11-25T12:00:00.000Z',
});

const RECORDS = [
  record(1, 1, 'shown', 1),
  record(1, 2, 'shown', 2),
  record(1, 1, 'opened', 1),
  record(1, 1, 'applied'),
  record(2, 1, 'shown', 1),
  record(2, 3, 'saved', 2),
  record(2, 4, 'opened', 3),
  record(2, 4, 'dismissed', 3),
];

it('reads an export back', () => {
  const text = RECORDS.map((one) => `${JSON.stringify(one)}\n`).join('');
  expect(readFeedback({ name: 'export', text })).toEqual(RECORDS);
});

it.each([
  ['no JSON', '{'],
  ['another action', JSON.stringify({ ...RECORDS[0], action: 'liked' })],
  ['an id that is none', JSON.stringify({ ...RECORDS[0], jobId: '7' })],
  ['a field too many', JSON.stringify({ ...RECORDS[0], name: 'x' })],
])('names the line that holds %s', (_name, line) => {
  const text = `${JSON.stringify(RECORDS[0])}\n\n${line}\n`;
  expect(() => readFeedback({ name: 'export', text })).toThrow('export, line 3: not a record of feedback.');
});

it('counts jobs and recommendations by action, and jobs by rank', () => {
  const counts = countFeedback(RECORDS);
  expect(counts).toMatchObject({
    recommendations: 2,
    recommendationsWith: { shown: 2, opened: 2, saved: 1, dismissed: 1, applied: 1 },
    jobs: { shown: 3, opened: 2, saved: 1, dismissed: 1, applied: 1 },
  });
  expect(counts.byRank.map(({ rank, jobs }) => [rank, jobs.shown, jobs.opened])).toEqual([
    [1, 2, 1],
    [2, 1, 0],
    [3, 0, 1],
  ]);
  const report = feedbackMarkdown(counts);
  expect(report).toContain('| 1 | 2 | 1 | 0 | 0 | 0 | 50.0 % | 0.0 % |');
  expect(report).toContain('| 3 | 0 | 1 | 0 | 1 | 0 |  |  |');
});

it('an export without events is counted, too', () => {
  expect(feedbackMarkdown(countFeedback(readFeedback({ name: 'export', text: '' })))).toContain(
    'on 0 recommendations',
  );
});

it('what was done becomes a grade, and what was only shown none', () => {
  const judgments = toJudgments(RECORDS);
  expect(parseQrels([{ name: 'feedback', text: judgmentLines(judgments) }])).toEqual(judgments);
  expect([...judgments].map(([recommendation, jobs]) => [recommendation, [...jobs]])).toEqual([
    [id(1), [[id(1), 3]]],
    [
      id(2),
      [
        [id(3), 2],
        [id(4), 0],
      ],
    ],
  ]);
});
