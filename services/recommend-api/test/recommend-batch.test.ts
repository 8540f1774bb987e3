import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchFailure, BatchRecommendation, BatchSummary, RecommendResponse } from '@rolecall/contracts';
import { createError } from '@rolecall/contracts';
import type { ApiDependencies } from '../src/dependencies.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { linesOf } from './support/assert-documented.ts';
import { batchForm, file, multipart, resumeForm } from './support/multipart.ts';
import { BAKER, BAKER_RESUME, NURSE, posting, WELDER } from './support/postings.ts';
import { connectTo, head } from './support/raw-http.ts';
import { until } from './support/wait.ts';

type Line = BatchRecommendation & BatchFailure & BatchSummary;

const RESUMES = [BAKER_RESUME, 'Intensive care nurse. Ventilated patients, ward.', 'TIG welder. Pipework.'];

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ MAX_RESUME_BYTES: '20000', MAX_BATCH_RESUMES: '5' });
  await api.index(BAKER, NURSE, WELDER);
});
afterAll(() => api.close());

async function send(
  form: Omit<ReturnType<typeof batchForm>, 'url'> & { url: string },
  to = api,
): Promise<Line[]> {
  const response = await to.inject(form);
  expect([response.statusCode, response.headers['content-type']]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ]);
  return linesOf(response);
}

/** Lines about resumes, by index, and the last one. */
function sorted(lines: Line[]) {
  const { summary } = lines.at(-1) as Line;
  return { summary, resumes: lines.slice(0, -1).sort((a, b) => a.index - b.index) };
}

type Read = ApiDependencies['resumes']['read'];

/** Lets a test decide how resumes are read. */
const reading =
  (read: (original: Read, ...args: Parameters<Read>) => ReturnType<Read>) =>
  ({ resumes }: ApiDependencies) => ({
    resumes: { ...resumes, read: (...args: Parameters<Read>) => read(resumes.read, ...args) },
  });

it('each resume gets the answer it gets alone, with its index and its reference', async () => {
  const { resumes, summary } = sorted(
    await send(batchForm([['first', RESUMES[0] as string], RESUMES[1] as string, ['third', 'TIG welder.']])),
  );
  expect(resumes.map(({ index, reference }) => [index, reference])).toEqual([
    [0, 'first'],
    [1, undefined],
    [2, 'third'],
  ]);
  expect(resumes.map(({ response }) => response.recommendations[0]?.job.title)).toEqual([
    BAKER.title,
    NURSE.title,
    WELDER.title,
  ]);
  const alone = (await api.inject(resumeForm(BAKER_RESUME))).json<RecommendResponse>();
  expect(resumes[0]?.response).toEqual({
    ...alone,
    requestId: expect.any(String),
    recommendationId: expect.any(String),
    timings: expect.any(Object),
  });
  const ids = resumes.map(({ response }) => response.recommendationId);
  expect(new Set([...ids, alone.recommendationId]).size).toBe(4);
  expect(summary).toEqual({ received: 3, recommended: 3, failed: 0, totalMs: expect.any(Number) });
});

it('a bad resume gets its error, and spoils no other', async () => {
  const forms = ['%PDF-1.7\nnothing', '', 'x'.repeat(20_001), RESUMES[0] as string];
  const { resumes, summary } = sorted(await send(batchForm(['\u0000\u0001', ...forms])));
  expect(resumes.map(({ error }) => error?.code)).toEqual([
    'RESUME_TYPE_UNSUPPORTED',
    'RESUME_UNREADABLE',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    undefined,
  ]);
  expect(summary).toMatchObject({ received: 5, recommended: 1, failed: 4 });
});

it('a name that is too long for a reference is an error of its resume alone', async () => {
  const { resumes } = sorted(await send(batchForm([['n'.repeat(201), BAKER_RESUME], BAKER_RESUME])));
  expect(resumes.map(({ reference, error }) => [reference, error?.code])).toEqual([
    [undefined, 'REQUEST_INVALID'],
    [undefined, undefined],
  ]);
});

it('preferences, which come before the resumes, hold for all of them', async () => {
  const fields = [
    { name: 'limit', value: '2' },
    { name: 'titles', value: 'nurse' },
    { name: 'titles', value: 'welder' },
  ];
  const form = batchForm(RESUMES, fields);
  const { resumes } = sorted(await send({ ...form, url: '/recommend/batch?excludeTitles=welder' }));
  for (const { response } of resumes) {
    expect(response.recommendations.map(({ job }) => job.title)).toEqual([NURSE.title]);
    expect(response.applied).toMatchObject({
      limit: 2,
      filters: { titles: ['nurse', 'welder'], excludeTitles: ['welder'] },
    });
  }
});

it.each([
  ['no resume', batchForm([]), 'FILE_MISSING'],
  ['a text as resume', batchForm([], [{ name: 'resume', value: 'Welder' }]), 'FILE_MISSING'],
  ['a bad limit', batchForm(RESUMES, [{ name: 'limit', value: '0' }]), 'REQUEST_INVALID'],
  ['pay without currency', batchForm(RESUMES, [{ name: 'minSalary', value: '9' }]), 'REQUEST_INVALID'],
  [
    'an unknown place',
    batchForm(RESUMES, [
      { name: 'place', value: 'Springfield' },
      { name: 'radiusKm', value: '10' },
    ]),
    'PLACE_UNKNOWN',
  ],
  ['an unknown field', batchForm(RESUMES, [{ name: 'colour', value: 'red' }]), 'REQUEST_INVALID'],
  [
    'a repeated field',
    batchForm(RESUMES, [
      { name: 'limit', value: '1' },
      { name: 'limit', value: '2' },
    ]),
    'REQUEST_INVALID',
  ],
  ['JSON', { ...batchForm([]), headers: { 'content-type': 'application/json' } }, 'CONTENT_TYPE_UNSUPPORTED'],
])('%s is refused before anything is answered', async (_name, form, code) => {
  const response = await api.inject(form);
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
  expect(response.json().error.code).toBe(code);
});

it.each([
  ['a field after a resume', [file('resume', 'Welder'), { name: 'limit', value: '1' }], 'REQUEST_INVALID', 1],
  ['one resume too many', Array.from({ length: 6 }, () => file('resume', 'Welder')), 'FILE_TOO_MANY', 5],
  [
    'a name every object has',
    [file('resume', 'Welder'), file('constructor', 'Welder')],
    'REQUEST_INVALID',
    1,
  ],
])('%s ends the batch, and what came before is answered', async (_name, parts, code, received) => {
  const form = { ...batchForm([]), ...multipart(...parts) };
  const { resumes, summary } = sorted(await send(form));
  expect(summary).toMatchObject({ received, recommended: received, error: { code } });
  expect(resumes).toHaveLength(received);
});

it('a form that is cut off is answered as far as it came', async () => {
  const form = batchForm([RESUMES[0] as string, RESUMES[1] as string]);
  const { summary } = sorted(await send({ ...form, payload: form.payload.subarray(0, -60) }));
  expect(summary).toMatchObject({ received: 1, recommended: 1, error: { code: 'MULTIPART_MALFORMED' } });
});

it('lines come in the order the resumes are done', async () => {
  const second = Promise.withResolvers<void>();
  const slow = await startApi(
    { BATCH_CONCURRENCY: '2' },
    reading(async (read, bytes, options) => {
      if (Buffer.from(bytes).toString() === 'first') await second.promise;
      return read(Buffer.from('Welder'), options).finally(() => second.resolve());
    }),
  );
  try {
    const lines = await send(batchForm(['first', 'second']), slow);
    expect(lines.map(({ index }) => index)).toEqual([1, 0, undefined]);
  } finally {
    await slow.close();
  }
});

it('no more resumes are in hand than BATCH_CONCURRENCY, however many batches there are', async () => {
  let inHand = 0;
  let most = 0;
  const counted = await startApi(
    { BATCH_CONCURRENCY: '2' },
    reading(async (read, ...args) => {
      most = Math.max(most, ++inHand);
      return read(...args).finally(() => --inHand);
    }),
  );
  try {
    const batches = await Promise.all([1, 2, 3].map(() => send(batchForm(RESUMES), counted)));
    expect(batches.map((lines) => lines.at(-1)?.summary.recommended)).toEqual([3, 3, 3]);
    expect(most).toBe(2);
  } finally {
    await counted.close();
  }
});

it('a batch waits where others are served first', async () => {
  let refusals = 0;
  const busy = await startApi(
    {},
    reading((read, ...args) => {
      if (++refusals <= 2) throw createError('RESUME_BUSY', { retryAfterSeconds: 0.01 });
      return read(...args);
    }),
  );
  try {
    const { summary } = sorted(await send(batchForm(['Welder']), busy));
    expect([summary.recommended, refusals]).toEqual([1, 3]);
  } finally {
    await busy.close();
  }
});

it('one batch more than MAX_BATCHES is refused, until another ends', async () => {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const small = await startApi(
    { MAX_BATCHES: '1' },
    reading(async (read, ...args) => {
      begun.resolve();
      await gate.promise;
      return read(...args);
    }),
  );
  try {
    const first = send(batchForm(['Welder']), small);
    await begun.promise;
    const refused = await small.inject(batchForm(['Welder']));
    expect([refused.statusCode, refused.json().error.code]).toEqual([503, 'BATCH_BUSY']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    gate.resolve();
    await first;
    expect(sorted(await send(batchForm(['Welder']), small)).summary.recommended).toBe(1);
  } finally {
    await small.close();
  }
});

it('a resume that takes longer than REQUEST_TIMEOUT_MS is given up, and the others go on', async () => {
  const slow = await startApi(
    { REQUEST_TIMEOUT_MS: '700' },
    reading((read, bytes, options) => {
      if (Buffer.from(bytes).toString() !== 'slow') return read(bytes, options);
      return new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      });
    }),
  );
  try {
    const { resumes } = sorted(await send(batchForm(['slow', 'Welder']), slow));
    expect(resumes[0]?.error.code).toBe('ANSWER_TIMEOUT');
  } finally {
    await slow.close();
  }
});

// @fastify/busboy 3.2.6 lets a file that ends undo the pause of the one after it; patches/ mends that.
it('resumes are read no faster than they are answered', async () => {
  const resume = 'Welder. '.repeat(12_000);
  let answered = 0;
  let furthestAhead = 0;
  let received = () => 0;
  const own = await startApi(
    { MAX_BATCH_RESUMES: '150' },
    reading(async (_read, bytes) => {
      furthestAhead = Math.max(furthestAhead, received() - answered);
      answered += bytes.length;
      // Time for the client to send on, if it were read.
      await sleep(10);
      throw createError('RESUME_NO_TEXT');
    }),
  );
  own.app.server.once('connection', (socket) => {
    received = () => socket.bytesRead;
  });
  try {
    const body = new FormData();
    for (let i = 0; i < 150; i++) body.append('resume', new Blob([resume]), 'resume.txt');
    const response = await fetch(new URL('/recommend/batch', await own.listen()), { method: 'POST', body });
    expect((await response.text()).trimEnd().split('\n')).toHaveLength(151);
    expect(furthestAhead).toBeGreaterThan(0);
    expect(furthestAhead).toBeLessThan((150 * resume.length) / 10);
  } finally {
    await own.close();
  }
});

it('a client that hangs up ends the work for it, and no other', async () => {
  const reasons: unknown[] = [];
  let begun = 0;
  const own = await startApi(
    {},
    reading((read, bytes, options) => {
      if (Buffer.from(bytes).toString() === 'Welder') return read(bytes, options);
      begun += 1;
      return new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => {
          reasons.push(options.signal?.reason);
          reject(options.signal?.reason);
        });
      });
    }),
  );
  try {
    const { socket, closed } = await connectTo(await own.listen());
    const { headers, payload } = batchForm(['one', 'two', 'three']);
    socket.write(head('POST', '/recommend/batch', { ...headers, 'content-length': payload.length }));
    socket.write(payload);
    await until(
      () => begun,
      (count) => count === 1,
    );
    socket.destroy();
    await closed;
    const { summary } = sorted(await send(batchForm(['Welder']), own));
    expect(summary.recommended).toBe(1);
    expect(reasons).toEqual([expect.objectContaining({ message: 'The client hung up.' })]);
    expect(begun).toBe(1);
    expect(own.logs()).not.toContain('"level":50');
  } finally {
    await own.close();
  }
});

it('a client that takes no lines is let go', async () => {
  const own = await startApi({ UPLOAD_IDLE_TIMEOUT_MS: '1000' });
  try {
    const url = `https://jobs.example/${'x'.repeat(2000)}`;
    const words = Array.from({ length: 100 }, (_, i) =>
      String.fromCharCode(97 + (i % 26)).repeat(3 + i / 26),
    );
    await own.index(
      ...words.map((word, i) =>
        posting(`${i}`, { url, title: `Welder ${word}`, description: word.repeat(9) }),
      ),
    );
    const { socket, closed } = await connectTo(await own.listen());
    socket.pause();
    const resumes = Array.from({ length: 60 }, () => 'Welder');
    const { headers, payload } = batchForm(resumes, [{ name: 'limit', value: '100' }]);
    socket.write(head('POST', '/recommend/batch', { ...headers, 'content-length': payload.length }));
    socket.write(payload);
    await until(own.logs, (logs) => logs.includes('The client hung up.'));
    socket.destroy();
    await closed;
  } finally {
    await own.close();
  }
});
