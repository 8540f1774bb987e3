import { randomUUID } from 'node:crypto';
import { type FeedbackRecord, jobId, type RecommendResponse } from '@rolecall/contracts';
import { ADMIN_KEY } from './support/admin.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { linesOf } from './support/assert-documented.ts';
import { resumeForm } from './support/multipart.ts';
import { closedPort } from './support/ports.ts';
import { BAKER, BAKER_RESUME } from './support/postings.ts';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ ADMIN_KEY });
  await api.index(BAKER);
});
afterAll(() => api.close());

const give = (payload: object, to = api) => to.inject({ method: 'POST', url: '/feedback', payload });
const exported = (query = '') =>
  api.inject({ url: `/admin/feedback${query}`, headers: { 'x-admin-key': ADMIN_KEY } });
const opened = { jobId: jobId(BAKER.source, BAKER.externalId), action: 'opened' };

it('feedback on a recommendation is counted once, exported and forgotten', async () => {
  const { recommendationId, recommendations } = (
    await api.inject(resumeForm(BAKER_RESUME))
  ).json<RecommendResponse>();
  const [{ rank, job } = { rank: 0, job: { id: '' } }] = recommendations;
  const events = [
    { jobId: job.id, action: 'shown', rank },
    { jobId: job.id, action: 'applied' },
  ];
  const first = await give({ recommendationId, events });
  expect([first.statusCode, first.json()]).toEqual([200, { recorded: 2, repeated: 0 }]);
  expect((await give({ recommendationId, events })).json()).toEqual({ recorded: 0, repeated: 2 });

  const response = await exported();
  expect([response.statusCode, response.headers['content-type']]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ]);
  expect(linesOf<FeedbackRecord>(response).map(({ at: _, ...record }) => record)).toEqual(
    expect.arrayContaining(events.map((event) => ({ recommendationId, ...event }))),
  );

  const url = `/feedback/${recommendationId}`;
  expect((await api.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  const again = await api.inject({ method: 'DELETE', url });
  expect([again.statusCode, again.json().error.code]).toEqual([404, 'FEEDBACK_NOT_FOUND']);
  expect((await exported()).body).toBe('');
});

it('every recommendation has an id of its own, whatever request id the caller sends', async () => {
  const form = resumeForm(BAKER_RESUME);
  const headers = { ...form.headers, 'x-request-id': 'the-same' };
  const answers = await Promise.all([1, 2].map(() => api.inject({ ...form, headers })));
  const [one, two] = answers.map((answer) => answer.json<RecommendResponse>());
  expect(one?.requestId).toBe(two?.requestId);
  expect(one?.recommendationId).not.toBe(two?.recommendationId);
});

it.each([
  ['no recommendation', { events: [opened] }],
  ['an id that is none', { recommendationId: 'x', events: [opened] }],
  ['no events', { recommendationId: randomUUID(), events: [] }],
  ['too many events', { recommendationId: randomUUID(), events: Array.from({ length: 101 }, () => opened) }],
  ['an unknown action', { recommendationId: randomUUID(), events: [{ ...opened, action: 'liked' }] }],
  ['a rank of 0', { recommendationId: randomUUID(), events: [{ ...opened, rank: 0 }] }],
  ['no job', { recommendationId: randomUUID(), events: [{ action: 'opened' }] }],
  ['anything about a person', { recommendationId: randomUUID(), events: [opened], email: 'a@mail.example' }],
])('%s is refused, and nothing is kept', async (_name, payload) => {
  const response = await give(payload);
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
  expect((await exported()).body).toBe('');
});

it('the export is by the time of the first feedback, and for those with the key', async () => {
  const recommendationId = randomUUID();
  await give({ recommendationId, events: [opened] });
  expect((await exported('?since=2026-01-01T00:00:00Z&until=2999-01-01T00:00:00Z')).body).toContain(
    recommendationId,
  );
  expect((await exported('?since=2999-01-01T00:00:00Z')).body).toBe('');
  expect((await exported('?until=2026-01-01T00:00:00%2B02:00')).body).toBe('');
  expect((await exported('?since=yesterday')).statusCode).toBe(400);
  expect((await api.inject('/admin/feedback')).statusCode).toBe(401);
});

it('is unavailable while Redis is away, and recommendations are not', async () => {
  const alone = await startApi({
    REDIS_URL: `redis://127.0.0.1:${await closedPort()}`,
    QUEUE_TIMEOUT_MS: '500',
  });
  try {
    await alone.index(BAKER);
    expect((await alone.inject(resumeForm(BAKER_RESUME))).statusCode).toBe(200);
    const response = await give({ recommendationId: randomUUID(), events: [opened] }, alone);
    expect([response.statusCode, response.json().error.code]).toEqual([503, 'FEEDBACK_UNAVAILABLE']);
    expect(response.headers['retry-after']).toBe('5');
  } finally {
    await alone.close();
  }
});
