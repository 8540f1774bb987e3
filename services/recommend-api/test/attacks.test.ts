import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { multipart } from './support/multipart.ts';
import { posting } from './support/postings.ts';
import { connectTo, head, readAnswer } from './support/raw-http.ts';

const RESUME = 'Welder. Ten years of stainless steel.';
const HARMLESS = /^[A-Za-z0-9_.:/+=-]+$/;

let api: ApiUnderTest;
let url: URL;

beforeAll(async () => {
  api = await startApi({ LOG_LEVEL: 'trace' });
  url = await api.listen();
});
afterAll(() => api.close());

/** The names with which files leave their folder, or a line its end. */
const NAMES = [
  '../../../../etc/passwd',
  '..\\..\\windows\\system32\\config',
  '/etc/cron.d/rolecall',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'resume.pdf%00.exe',
  'a%0d%0aset-cookie:%20x=1',
  `${'../'.repeat(50)}tmp/canary-of-attacks`,
];

it.each(NAMES)('the file name %p is that of a file like any other, and goes nowhere', async (filename) => {
  const part = { filename, type: 'text/plain' };
  const before = readdirSync(tmpdir());
  const resume = multipart({ name: 'resume', value: RESUME, ...part });
  expect((await api.inject({ method: 'POST', url: '/recommend', ...resume })).statusCode).toBe(200);
  const feed = multipart({ name: 'file', value: JSON.stringify(posting('1')), ...part });
  const accepted = await api.inject({ method: 'POST', url: '/jobs/import', ...feed });
  expect(accepted.statusCode).toBe(202);
  expect(JSON.stringify(accepted.headers)).not.toContain('set-cookie');
  expect(readdirSync(tmpdir()).filter((name) => !before.includes(name) && name.includes('canary'))).toEqual(
    [],
  );
  expect(api.logs()).not.toContain(filename);
});

it.each([
  '/docs/static/../../../../etc/passwd',
  '/docs/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/docs/static/..%5c..%5cx',
])('no file is served from %s', async (path) => {
  const { socket } = await connectTo(url);
  socket.write(head('GET', path, { connection: 'close' }));
  let text = '';
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1\.1 (400|403|404) /);
  expect(text).not.toContain('root:');
});

it('an id of a request that would add a header is replaced', async () => {
  for (const id of ['a\tb', 'x; set-cookie=1', 'a\u0085b', `a${'b'.repeat(200)}`]) {
    const { socket } = await connectTo(url);
    socket.write(
      Buffer.from(head('GET', '/health/live', { 'x-request-id': id, connection: 'close' }), 'latin1'),
    );
    let text = '';
    for await (const chunk of socket) text += chunk;
    const [, echoed] = /^x-request-id: (.*)\r$/im.exec(text) ?? [];
    expect(echoed).toMatch(HARMLESS);
    expect(text).not.toMatch(/set-cookie/i);
  }
});

it.each([
  [
    'a carriage return in a header',
    'GET /health/live HTTP/1.1\r\nhost: x\r\nx-request-id: a\rset-cookie: x=1\r\n\r\n',
  ],
  [
    'a folded header',
    'GET /health/live HTTP/1.1\r\nhost: x\r\nx-request-id: a\r\n\tb\r\n\r\n'.replace('\t', '\0'),
  ],
  ['two lengths', 'POST /jobs HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n[]'],
  [
    'a length and chunks',
    'POST /jobs HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no host', 'GET /health/live HTTP/1.1\r\n\r\n'],
  ['a head of 20 KB', `GET /health/live HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`],
])('%s is refused, and the connection closed', async (_name, request) => {
  const { socket, closed } = await connectTo(url);
  socket.write(request);
  let text = '';
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text).not.toMatch(/set-cookie/i);
  await closed;
});

it('whatever was tried, the next request is served', async () => {
  const { socket } = await connectTo(url);
  socket.write(head('GET', '/health/live', {}));
  expect(await readAnswer(socket)).toEqual({ status: 200, body: { status: 'ok' } });
  socket.destroy();
});
