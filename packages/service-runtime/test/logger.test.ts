import { createLogger } from '../src/index.ts';

function linesOf(...logged: object[]): Record<string, unknown>[] {
  const lines: string[] = [];
  const logger = createLogger('test', { LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
  logger.debug('not this');
  for (const one of logged) logger.info(one, 'this');
  return lines.map((line) => JSON.parse(line));
}

it('writes JSON with the process name, at its level and above, secrets redacted', () => {
  const lines = linesOf({ req: { headers: { authorization: 'Bearer secret', accept: '*/*' } } });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    name: 'test',
    msg: 'this',
    req: { headers: { authorization: '[Redacted]', accept: '*/*' } },
  });
});

const SECRET = 'Canary-0451';

it.each([
  'authorization',
  'Authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'X-Api-Key',
  'x-admin-key',
  'api-key',
])('logs no %s header, wherever a library puts it', (name) => {
  const headers = { [name]: SECRET, accept: 'text/plain' };
  const failed = Object.assign(new Error('failed'), { headers, response: { headers }, config: { headers } });
  const lines = linesOf({ headers }, { req: { headers } }, { res: { headers } }, { err: failed });
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
  expect(lines[0]).toMatchObject({ headers: { [name]: '[Redacted]', accept: 'text/plain' } });
});

it('logs headers that are no record not at all', () => {
  const [line] = linesOf({ req: { headers: ['authorization', SECRET] } });
  expect(line).toMatchObject({ req: { headers: '[Redacted]' } });
});

it('has no trace ids where nothing is traced', () => {
  expect(linesOf({})[0]).not.toHaveProperty('traceId');
});
