import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Import } from '@rolecall/contracts';
import { createIngestWorker, type ProcessBatch, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { type ApiUnderTest, ownEnvironment, startApi } from './support/api-under-test.ts';
import { feedForm } from './support/multipart.ts';
import { posting } from './support/postings.ts';
import { until } from './support/wait.ts';

const environment = ownEnvironment({ MAX_IMPORT_FOLLOWERS: '4' });
let api: ApiUnderTest;
let url: URL;
let reads = 0;

beforeAll(async () => {
  api = await startApi(environment, ({ queue }) => ({
    queue: {
      ...queue,
      getImport: (id) => {
        reads += 1;
        return queue.getImport(id);
      },
    },
  }));
  url = await api.listen();
});
afterAll(async () => {
  // Node's client opens connections ahead, and the server would wait a minute for a request on them.
  api.app.server.closeAllConnections();
  await api.close();
});

interface Event {
  event: string;
  id: string;
  data: Import;
}

/** The events of a stream, comments left out. */
async function* eventsOf(response: Response): AsyncGenerator<Event> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks.filter((one) => !one.startsWith(':'))) {
      const [, event = '', id = '', data = ''] = block.match(/^event: (.+)\nid: (.+)\ndata: (.+)$/) ?? [];
      yield { event, id, data: JSON.parse(data) };
    }
  }
}

const follow = (id: string, init: RequestInit = {}) => fetch(new URL(`/imports/${id}/events`, url), init);

const openImport = () => api.dependencies.queue.openImport({ requestId: 'test' });

/** Runs a worker over the queue until `work` is done. */
async function withWorker(process: ProcessBatch, work: () => Promise<void>): Promise<void> {
  const worker = createIngestWorker(loadSettings([QueueSettings], environment), process, {
    concurrency: 1,
  });
  try {
    await work();
  } finally {
    await worker.close();
  }
}

it('shows an import while it is still being sent, to its end, and closes', async () => {
  const writer = await openImport();
  const response = await follow(writer.id);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events = eventsOf(response);
  const next = async () => (await events.next()).value as Event;
  expect(await next()).toMatchObject({ event: 'progress', id: '1', data: { status: 'queued', total: 0 } });
  for (let n = 1; n <= 64; n++) await writer.add(n, posting(String(n)));
  expect(await next()).toMatchObject({ event: 'progress', id: '2', data: { status: 'queued', total: 64 } });
  await withWorker(
    async ({ postings }) => ({ indexed: postings.length, unchanged: 0, rejections: [] }),
    async () => {
      await writer.finish();
      const rest: Event[] = [];
      for await (const event of events) rest.push(event);
      const end = rest.at(-1);
      expect(end).toMatchObject({ event: 'end', id: 'end', data: { status: 'completed', indexed: 64 } });
      expect(rest.filter(({ event }) => event === 'end')).toHaveLength(1);
      expect(end?.data).toEqual((await api.inject(`/imports/${writer.id}`)).json());
    },
  );
});

it('an import that has ended is told at once, and a client that has seen the end is sent away', async () => {
  const writer = await openImport();
  await writer.abort('IMPORT_INTERRUPTED');
  const response = await api.inject(`/imports/${writer.id}/events`);
  expect(response.body).toMatch(/^event: progress\nid: 1\ndata: .+\n\nevent: end\nid: end\ndata: .+\n\n$/);
  expect(response.body).toContain('"status":"failed"');
  const headers = { 'last-event-id': 'end' };
  expect((await api.inject({ url: `/imports/${writer.id}/events`, headers })).statusCode).toBe(204);
  const again = await api.inject({ url: `/imports/${writer.id}/events`, headers: { 'last-event-id': '7' } });
  expect(again.body).toContain('"status":"failed"');
});

it.each([
  ['no import', randomUUID(), 404, 'IMPORT_NOT_FOUND'],
  ['no id', 'x', 400, 'REQUEST_INVALID'],
])('%s is answered with its code', async (_name, id, status, code) => {
  const response = await api.inject(`/imports/${id}/events`);
  expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
});

it('many followers cost the reads of one, and one too many is refused until another leaves', async () => {
  const writer = await openImport();
  const leaving = new AbortController();
  const first = await follow(writer.id, { signal: leaving.signal });
  const others = [await follow(writer.id), await follow(writer.id), await follow(writer.id)];
  const before = reads;
  const since = performance.now();
  const busy = await follow(writer.id);
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await busy.json()).toMatchObject({ error: { code: 'IMPORT_FOLLOWERS_TOO_MANY' } });

  for (let n = 1; n <= 64; n++) await writer.add(n, posting(String(n)));
  await writer.abort('IMPORT_INTERRUPTED');
  for (const response of [first, ...others]) {
    let last: Event | undefined;
    for await (const event of eventsOf(response)) last = event;
    expect(last).toMatchObject({ event: 'end', data: { total: 64 } });
  }
  // A read every quarter of a second, as for one.
  expect(reads - before).toBeLessThanOrEqual((performance.now() - since) / 250 + 1);
  leaving.abort();

  const open = await openImport();
  const stay = new AbortController();
  for (let n = 0; n < 4; n++) expect((await follow(open.id, { signal: stay.signal })).status).toBe(200);
  expect((await follow(open.id)).status).toBe(503);
  stay.abort();
  const answer = await until(
    async () => {
      const response = await follow(open.id);
      const { status } = response;
      await response.body?.cancel();
      return status;
    },
    (status) => status === 200,
  );
  expect(answer).toBe(200);
  await open.finish();
});

it('nothing is read any more once everybody has left', async () => {
  const writer = await openImport();
  const leaving = new AbortController();
  await follow(writer.id, { signal: leaving.signal });
  leaving.abort();
  await until(
    async () => {
      const before = reads;
      await new Promise((resolve) => setTimeout(resolve, 600));
      return reads - before;
    },
    (count) => count === 0,
  );
  await writer.finish();
});

it('a close ends the streams instead of waiting for them', async () => {
  const other = await startApi(environment);
  const base = await other.listen();
  const writer = await other.dependencies.queue.openImport({ requestId: 'test' });
  const socket = connect(Number(base.port), base.hostname);
  socket.write(`GET /imports/${writer.id}/events HTTP/1.1\r\nhost: test\r\n\r\n`);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await until(
    () => text,
    (seen) => seen.includes('event: progress'),
  );
  const ended = once(socket, 'close');
  await other.close();
  await ended;
  expect(text).not.toContain('event: end');
  expect(text).toMatch(/\r\n0\r\n\r\n$/);
});

describe('an id the client chose', () => {
  const FEED = `${JSON.stringify(posting('1'))}\n`;
  const send = (id: string) => api.inject({ ...feedForm(FEED), url: `/jobs/import?id=${id}` });

  it('is the import’s', async () => {
    const id = randomUUID();
    expect((await send(id)).json()).toEqual({ importId: id, statusUrl: `/imports/${id}` });
    expect((await api.inject(`/imports/${id}`)).json()).toMatchObject({ id, total: 1 });
  });

  it('is taken once, however many send it at a time', async () => {
    const id = randomUUID();
    const answers = await Promise.all([send(id), send(id), send(id)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409, 409]);
    const refused = await send(id);
    expect([refused.statusCode, refused.json().error.code]).toEqual([409, 'IMPORT_EXISTS']);
    expect((await api.inject(`/imports/${id}`)).json()).toMatchObject({ total: 1, rejected: 0 });
  });

  it.each(['1', randomUUID().toUpperCase(), `urn:uuid:${randomUUID()}`, ''])('cannot be %s', async (id) => {
    const refused = await send(id);
    expect([refused.statusCode, refused.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
  });
});
