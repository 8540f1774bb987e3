import { request } from 'node:http';
import type { Import, ImportAccepted } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { feedForm, resumeForm } from './support/multipart.ts';
import { silentServer } from './support/ports.ts';
import { posting } from './support/postings.ts';
import { connectTo, head, readAnswer } from './support/raw-http.ts';
import { until } from './support/wait.ts';

const MAX_RESUME_BYTES = 100_000;

let api: ApiUnderTest;
let url: URL;

beforeAll(async () => {
  api = await startApi({ MAX_RESUME_BYTES: String(MAX_RESUME_BYTES) });
  url = await api.listen();
});
afterAll(() => api.close());

const resume = resumeForm('Welder. Ten years of stainless steel.');

/** A feed whose second line is lost when the last 60 bytes are. */
const twoLines = feedForm(`${JSON.stringify(posting('1'))}\n${JSON.stringify(posting('2'))}\n`);

/** The import a running upload opened, known from the log. */
const importId = (from: ApiUnderTest): string | undefined => /"importId":"([^"]+)"/.exec(from.logs())?.[1];

it('postings sent over the wire are accepted', async () => {
  const response = await fetch(new URL('/jobs', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([posting('1'), posting('2')]),
  });
  expect(response.status).toBe(202);
  const { statusUrl } = (await response.json()) as ImportAccepted;
  const status = await fetch(new URL(statusUrl, url));
  expect(await status.json()).toMatchObject({ total: 2, rejected: 0 });
});

it('an answer that takes too long is given up, and what made it with it', async () => {
  const silent = await silentServer();
  const slow = await startApi({ QDRANT_URL: `http://127.0.0.1:${silent.port}`, REQUEST_TIMEOUT_MS: '500' });
  try {
    const body = new FormData();
    body.set('resume', new Blob(['Welder. Ten years of stainless steel.']), 'resume.txt');
    const response = await fetch(new URL('/recommend', await slow.listen()), { method: 'POST', body });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { code: 'ANSWER_TIMEOUT' } });
  } finally {
    await slow.close();
    silent.close();
  }
});

it('postings that cannot be queued in time are refused, and their import is failed', async () => {
  const full = await startApi({
    QUEUE_MAX_WAITING: '1',
    QUEUE_STALL_SECONDS: '2',
    REQUEST_TIMEOUT_MS: '700',
  });
  try {
    const response = await fetch(new URL('/jobs', await full.listen()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array.from({ length: 1000 }, (_, i) => posting(String(i)))),
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { code: 'ANSWER_TIMEOUT' } });
    await until(
      async () => (await full.inject(`/imports/${importId(full)}`)).json<Import>(),
      ({ status }) => status === 'failed',
    );
  } finally {
    await full.close();
  }
});

it('a client that hangs up before its answer is no failure of ours, and its work is dropped', async () => {
  const silent = await silentServer();
  const own = await startApi({ QDRANT_URL: `http://127.0.0.1:${silent.port}` });
  try {
    const { socket, closed } = await connectTo(await own.listen());
    const { headers, payload } = resume;
    socket.write(head('POST', '/recommend', { ...headers, 'content-length': payload.length }));
    socket.write(payload);
    await until(own.logs, (lines) => lines.includes('"url":"/recommend"'));
    socket.destroy();
    await closed;
    const logs = await until(own.logs, (lines) => lines.includes('The client hung up.'));
    expect(logs).not.toContain('"level":50');
  } finally {
    await own.close();
    silent.close();
  }
});

it('a form that ends early in a complete request is malformed', async () => {
  const { socket } = await connectTo(url);
  const body = resume.payload.subarray(0, -30);
  socket.write(head('POST', '/recommend', { ...resume.headers, 'content-length': body.length }));
  socket.write(body);
  expect(await readAnswer(socket)).toMatchObject({
    status: 400,
    body: { error: { code: 'MULTIPART_MALFORMED' } },
  });
  socket.destroy();
});

it.each([
  ['/recommend', resume, 'MULTIPART_MALFORMED'],
  ['/jobs/import', feedForm(JSON.stringify(posting('1'))), 'MULTIPART_MALFORMED'],
  ['/jobs', { headers: { 'content-type': 'application/json' }, payload: '[{}]' }, 'JSON_MALFORMED'],
])('a client of %s that stops sending in mid-request is answered', async (path, form, code) => {
  const { socket, closed } = await connectTo(url);
  const id = `half-${code}-${path.length}`;
  socket.write(head('POST', path, { ...form.headers, 'content-length': 9999, 'x-request-id': id }));
  socket.write(form.payload.slice(0, -3));
  await until(api.logs, (logs) => logs.includes(id));
  socket.end();
  expect(await readAnswer(socket)).toMatchObject({ status: 400, body: { error: { code, requestId: id } } });
  await closed;
});

it('what is not HTTP is answered and hung up on', async () => {
  const { socket, closed } = await connectTo(url);
  socket.write('good evening\r\n\r\n');
  expect(await readAnswer(socket)).toMatchObject({
    status: 400,
    body: { error: { code: 'REQUEST_INVALID' } },
  });
  await closed;
});

it('a client that sends too much reads why, and its connection serves the next request', async () => {
  const { socket } = await connectTo(url);
  const { headers, payload } = resumeForm('x'.repeat(20 * MAX_RESUME_BYTES));
  socket.write(head('POST', '/recommend', { ...headers, 'content-length': payload.length }));
  socket.write(payload);
  expect(await readAnswer(socket)).toMatchObject({
    status: 413,
    body: { error: { code: 'FILE_TOO_LARGE' } },
  });
  socket.write(head('GET', '/health/live', {}));
  expect(await readAnswer(socket)).toEqual({ status: 200, body: { status: 'ok' } });
  socket.destroy();
});

it('one that sends too much as the body reads why, too, and is served on', async () => {
  const { socket } = await connectTo(url);
  const payload = 'x'.repeat(20 * MAX_RESUME_BYTES);
  socket.write(
    head('POST', '/recommend', { 'content-type': 'text/plain', 'content-length': payload.length }),
  );
  socket.write(payload);
  expect(await readAnswer(socket)).toMatchObject({
    status: 413,
    body: { error: { code: 'FILE_TOO_LARGE' } },
  });
  socket.write(head('GET', '/health/live', {}));
  expect(await readAnswer(socket)).toEqual({ status: 200, body: { status: 'ok' } });
  socket.destroy();
});

it('a client of fetch that sends too much reads why', async () => {
  const body = new FormData();
  body.set('resume', new Blob(['x'.repeat(20 * MAX_RESUME_BYTES)]), 'resume.txt');
  const response = await fetch(new URL('/recommend', url), { method: 'POST', body });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
});

it('a client that never stops sending is cut off after its answer', async () => {
  const { socket, closed } = await connectTo(url);
  socket.write(head('POST', '/recommend', { 'content-type': 'application/pdf', 'content-length': 1e12 }));
  const sending = setInterval(() => socket.write('x'.repeat(1000)), 50);
  try {
    expect(await readAnswer(socket)).toMatchObject({
      status: 415,
      body: { error: { code: 'CONTENT_TYPE_UNSUPPORTED' } },
    });
    await closed;
  } finally {
    clearInterval(sending);
  }
});

it('a client that falls silent in mid-upload is told so', async () => {
  const impatient = await startApi({ UPLOAD_IDLE_TIMEOUT_MS: '200' });
  try {
    const address = await impatient.listen();
    const fallSilent = async (path: string, form: { headers: Record<string, string>; payload: Buffer }) => {
      const { socket, closed } = await connectTo(address);
      socket.write(head('POST', path, { ...form.headers, 'content-length': 9999 }));
      socket.write(form.payload.subarray(0, -60));
      expect(await readAnswer(socket)).toMatchObject({
        status: 408,
        body: { error: { code: 'REQUEST_TIMEOUT' } },
      });
      await closed;
    };
    const bare = { headers: { 'content-type': 'text/plain' }, payload: Buffer.alloc(100, 'x') };
    await Promise.all([
      fallSilent('/recommend', resume),
      fallSilent('/recommend', bare),
      fallSilent('/jobs/import', twoLines),
    ]);
    const aborted = await impatient.inject(`/imports/${importId(impatient)}`);
    expect(aborted.json()).toMatchObject({ status: 'failed', error: 'IMPORT_INTERRUPTED', total: 1 });
  } finally {
    await impatient.close();
  }
});

it('a client that trickles its upload is cut off, though it is never silent', async () => {
  const impatient = await startApi({ UPLOAD_IDLE_TIMEOUT_MS: '1000', REQUEST_TIMEOUT_MS: '600000' });
  let trickling: NodeJS.Timeout | undefined;
  try {
    const address = await impatient.listen();
    const trickle = async (path: string, form: { headers: Record<string, string>; payload: Buffer }) => {
      const { socket, closed } = await connectTo(address);
      socket.write(head('POST', path, { ...form.headers, 'content-length': 1e9 }));
      socket.write(form.payload.subarray(0, -60));
      trickling = setInterval(() => socket.write('x'), 100);
      expect(await readAnswer(socket)).toMatchObject({
        status: 408,
        body: { error: { code: 'REQUEST_TIMEOUT' } },
      });
      await closed;
      clearInterval(trickling);
    };
    await trickle('/jobs/import', twoLines);
    await trickle('/recommend', resume);
    await trickle('/recommend', { headers: { 'content-type': 'text/plain' }, payload: Buffer.alloc(100) });
  } finally {
    clearInterval(trickling);
    await impatient.close();
  }
});

it('a client that sends its head too slowly, or none, is told so and hung up on (slow-loris)', async () => {
  const impatient = await startApi({ HEADERS_TIMEOUT_MS: '500' });
  let trickling: NodeJS.Timeout | undefined;
  try {
    const address = await impatient.listen();
    const slow = await connectTo(address);
    slow.socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n');
    trickling = setInterval(() => slow.socket.write('x-more: 1\r\n'), 100);
    expect(await readAnswer(slow.socket)).toMatchObject({
      status: 408,
      body: { error: { code: 'REQUEST_TIMEOUT' } },
    });
    await slow.closed;
    const mute = await connectTo(address);
    mute.socket.resume();
    await mute.closed;
  } finally {
    clearInterval(trickling);
    await impatient.close();
  }
});

it('an import whose client disappears in mid-upload is failed as interrupted', async () => {
  const own = await startApi();
  try {
    const { hostname, port } = await own.listen();
    const { headers, payload } = twoLines;
    const upload = request({ hostname, port, method: 'POST', path: '/jobs/import', headers });
    upload.on('error', () => {});
    upload.write(payload.subarray(0, -60));
    const id = await until(
      () => importId(own),
      (found) => found !== undefined,
    );
    upload.destroy();
    const ended = await until(
      async () => (await own.inject(`/imports/${id}`)).json<Import>(),
      ({ status }) => status === 'failed',
    );
    expect(ended).toMatchObject({ error: 'IMPORT_INTERRUPTED', total: 1 });
  } finally {
    await own.close();
  }
});

it('an upload is read no faster than it is queued', async () => {
  const line = `${JSON.stringify(posting('1', { description: 'x'.repeat(20_000) }))}\n`;
  const lines = 1000;
  let queued = 0;
  let furthestAhead = 0;
  const own = await startApi({ QUEUE_MAX_WAITING: '10000' }, ({ queue }) => ({
    queue: {
      ...queue,
      async openImport(context) {
        const writer = await queue.openImport(context);
        return {
          ...writer,
          async add(...record) {
            await writer.add(...record);
            queued += line.length;
            furthestAhead = Math.max(furthestAhead, received() - queued);
          },
        };
      },
    },
  }));
  let received = () => 0;
  own.app.server.once('connection', (socket) => {
    received = () => socket.bytesRead;
  });
  try {
    const body = new FormData();
    body.set('file', new Blob(Array.from({ length: lines }, () => line)), 'feed.jsonl');
    const response = await fetch(new URL('/jobs/import', await own.listen()), { method: 'POST', body });
    expect(response.status).toBe(202);
    expect(queued).toBe(lines * line.length);
    expect(furthestAhead).toBeGreaterThan(0);
    expect(furthestAhead).toBeLessThan(queued / 10);
  } finally {
    await own.close();
  }
});
