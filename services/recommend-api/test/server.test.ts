import { ownEnvironment } from './support/api-under-test.ts';
import { startService } from './support/service-process.ts';

const SERVER = 'recommend-api/src/server.ts';

it('says where it listens, answers, and ends with 0 on SIGTERM', async () => {
  const server = startService(SERVER, ownEnvironment());
  const url = await server.ready();
  expect((await fetch(new URL('/health/live', url))).status).toBe(200);
  server.child.kill('SIGTERM');
  expect(await server.exited).toBe(0);
});

it('ends when the process that started it goes away', async () => {
  const server = startService(SERVER, ownEnvironment());
  await server.ready();
  server.child.disconnect();
  expect(await server.exited).toBe(0);
});

it('a taken port is one line and exit code 1', async () => {
  const first = startService(SERVER, ownEnvironment());
  const { port } = await first.ready();
  const second = startService(SERVER, ownEnvironment({ PORT: port }));
  expect(await second.exited).toBe(1);
  expect(second.stderr()).toBe(
    `recommend-api: PORT_IN_USE: Port ${port} of 127.0.0.1 is taken; stop its owner or set PORT to another.\n`,
  );
  first.child.kill('SIGTERM');
  expect(await first.exited).toBe(0);
});

it('an invalid setting is one line that names it, and exit code 1', async () => {
  const server = startService(SERVER, ownEnvironment({ PORT: 'http' }));
  expect(await server.exited).toBe(1);
  expect(server.stderr()).toMatch(/^recommend-api: CONFIG_INVALID: .*PORT.*\n$/);
});

it('an address of another machine is one line and exit code 1', async () => {
  const server = startService(SERVER, ownEnvironment({ HOST: '192.0.2.1', ANONYMOUS_SCOPES: 'none' }));
  expect(await server.exited).toBe(1);
  expect(server.stderr()).toMatch(/^recommend-api: CONFIG_INVALID: Cannot listen on .*EADDRNOTAVAIL.*\n$/);
});

it('starts without Qdrant and Redis, and says that it is not ready', async () => {
  const server = startService(
    SERVER,
    ownEnvironment({ QDRANT_URL: 'http://127.0.0.1:1', REDIS_URL: 'redis://127.0.0.1:1' }),
  );
  const url = await server.ready();
  const response = await fetch(new URL('/health/ready', url));
  expect(response.status).toBe(503);
  const { error } = (await response.json()) as { error: { details: { path: string }[] } };
  const failing = error.details.map(({ path }) => path);
  // The processes that read resumes may still be starting.
  expect(failing).toEqual(expect.arrayContaining(['/index', '/queue']));
  server.child.kill('SIGTERM');
  expect(await server.exited).toBe(0);
});
