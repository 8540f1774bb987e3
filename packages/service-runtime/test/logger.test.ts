import { createLogger } from '../src/index.ts';

it('writes JSON with the process name, at its level and above, secrets redacted', () => {
  const lines: string[] = [];
  const logger = createLogger('test', { LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
  logger.debug('not this');
  logger.info({ req: { headers: { authorization: 'Bearer secret', accept: '*/*' } } }, 'this');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    name: 'test',
    msg: 'this',
    req: { headers: { authorization: '[Redacted]', accept: '*/*' } },
  });
});
