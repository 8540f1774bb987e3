import { BOARD_SYSTEMS, openBoard } from '../src/index.ts';
import { type Answer, boardServer } from './support/board-server.ts';
import { HASTY, readBoard } from './support/read-board.ts';

const PATH = '/v1/boards/acme/jobs?content=true';
const JOBS = { jobs: [{ id: 1, title: 'Baker', content: 'Bakes.' }] };

const acme = (answer: Answer | Answer[]) => boardServer({ [PATH]: answer });

it('names itself and asks for JSON', async () => {
  await using server = await acme({ json: JOBS });
  await readBoard('greenhouse', 'acme', server);
  expect(server.seen[0]?.headers).toMatchObject({
    'user-agent': expect.stringMatching(/^Rolecall\//),
    accept: 'application/json',
  });
});

it('asks again only for what changed since', async () => {
  const headers = { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' };
  await using server = await acme([{ json: JOBS, headers }, { status: 304 }]);
  const first = await readBoard('greenhouse', 'acme', server);
  if (first === 'unmodified') throw new Error('expected records');
  const known = first.validators;
  expect(known).toEqual({ etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 08:00:00 GMT' });
  expect(await readBoard('greenhouse', 'acme', { ...server, known })).toBe('unmodified');
  expect(server.seen[1]?.headers).toMatchObject({
    'if-none-match': '"v1"',
    'if-modified-since': 'Mon, 02 Mar 2026 08:00:00 GMT',
  });
});

it('repeats a request that failed for the moment', async () => {
  await using server = await acme([
    { status: 503, headers: { 'retry-after': '0' } },
    { status: 429, headers: { 'retry-after': new Date(0).toUTCString() } },
    { json: JOBS },
  ]);
  expect(await readBoard('greenhouse', 'acme', server)).toMatchObject({ postings: [{ externalId: '1' }] });
  expect(server.seen).toHaveLength(3);
});

it.each<[string, Answer, string, number]>([
  ['an unknown board', { status: 404, json: { error: 'not found' } }, 'BOARD_UNKNOWN', 1],
  ['a redirect, which is not followed', { status: 302, headers: { location: '/' } }, 'BOARD_UNKNOWN', 1],
  ['a board that throttles', { status: 429 }, 'BOARD_THROTTLED', 3],
  ['a board that fails', { status: 500 }, 'BOARD_UNAVAILABLE', 3],
  ['a board that refuses', { status: 403 }, 'BOARD_UNAVAILABLE', 1],
  ['a 304 to a question without condition', { status: 304 }, 'BOARD_UNAVAILABLE', 1],
  ['an answer that is no JSON', { body: '<html>' }, 'BOARD_ANSWER_INVALID', 1],
  ['JSON of another shape', { json: { jobs: 'none' } }, 'BOARD_ANSWER_INVALID', 1],
  ['null', { json: null }, 'BOARD_ANSWER_INVALID', 1],
  ['an answer without bounds', { body: 'x'.repeat(200_000) }, 'BOARD_ANSWER_INVALID', 1],
  ['damaged compression', { headers: { 'content-encoding': 'br' }, json: JOBS }, 'BOARD_UNAVAILABLE', 3],
])('answers with a code: %s', async (_name, answer, code, requests) => {
  await using server = await acme(answer);
  const opening = openBoard('greenhouse', 'acme', { ...HASTY, baseUrl: server.baseUrl, maxBytes: 100_000 });
  await expect(opening).rejects.toMatchObject({ name: 'RolecallError', code });
  expect(server.seen).toHaveLength(requests);
});

it('does not wait for a board that asks for a long pause, but says how long it is', async () => {
  await using server = await acme({ status: 429, headers: { 'retry-after': '3600' } });
  const opening = openBoard('greenhouse', 'acme', { ...HASTY, baseUrl: server.baseUrl });
  await expect(opening).rejects.toMatchObject({ code: 'BOARD_THROTTLED', retryAfterSeconds: 3600 });
  expect(server.seen).toHaveLength(1);
});

it('gives up on a board that never ends its answer, and at once when told to', async () => {
  await using server = await acme({ hang: true });
  const options = { ...HASTY, retries: 0, baseUrl: server.baseUrl };
  await expect(openBoard('greenhouse', 'acme', { ...options, timeoutMs: 50 })).rejects.toMatchObject({
    code: 'BOARD_UNAVAILABLE',
  });
  const stop = new AbortController();
  const opening = openBoard('greenhouse', 'acme', { ...options, signal: stop.signal });
  stop.abort(new Error('stop'));
  await expect(opening).rejects.toThrow('stop');
});

it('says that a board cannot be reached', async () => {
  const server = await acme({ json: JOBS });
  await server[Symbol.asyncDispose]();
  const opening = openBoard('greenhouse', 'acme', { ...HASTY, baseUrl: server.baseUrl });
  await expect(opening).rejects.toMatchObject({ code: 'BOARD_UNAVAILABLE' });
});

it.each(['', '../v1', 'a/b', 'a?b', 'a b', 'evil.example#', 'x'.repeat(60)])(
  'takes no name that reaches elsewhere: %j',
  async (name) => {
    await using server = await acme({ json: JOBS });
    for (const system of BOARD_SYSTEMS) {
      await expect(openBoard(system, name, { ...HASTY, ...server })).rejects.toMatchObject({
        code: 'BOARD_UNKNOWN',
      });
    }
    expect(server.seen).toEqual([]);
  },
);

it.each(BOARD_SYSTEMS)('rejects whatever %s lists that is no posting, and reads on', async (system) => {
  const odd = [
    null,
    7,
    'x',
    [],
    {},
    { id: {}, title: [], location: 1, categories: null, salary: 'x', jobAd: 3 },
  ];
  const lists = { jobs: odd, offers: odd, content: odd, totalFound: odd.length };
  const routes: Record<string, Answer> = {
    '/v0/postings/acme?mode=json&skip=0&limit=100': { json: odd },
    '/v1/companies/acme/postings/-': { json: {} },
  };
  for (const path of [
    PATH,
    '/posting-api/job-board/acme?includeCompensation=true',
    '/v1/companies/acme/postings?limit=100&offset=0',
    '/api/offers/',
    '/api/v1/widget/accounts/acme?details=true',
  ]) {
    routes[path] = { json: lists };
  }
  await using server = await boardServer(routes);
  const read = await readBoard(system, 'acme', server);
  expect(read).toMatchObject({ postings: [] });
  expect(read).toHaveProperty('rejections.length', odd.length);
});
