import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultProxy, startFaultProxy } from '../src/index.ts';

const target = createServer((_, response) => response.end('here'));
let proxy: FaultProxy;

beforeAll(async () => {
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  const { port } = target.address() as AddressInfo;
  proxy = await startFaultProxy(`http://127.0.0.1:${port}`, 'refuse');
});
afterAll(async () => {
  await proxy.close();
  target.closeAllConnections();
  target.close();
});

it('refuses, answers 503, hangs and passes on, at one address', async () => {
  await expect(fetch(proxy.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });

  await proxy.set('unavailable');
  expect((await fetch(proxy.url, { method: 'POST', body: 'x' })).status).toBe(503);
  expect(proxy.unavailable()).toBe(1);

  await proxy.set('hang');
  const hanging = fetch(proxy.url);
  hanging.catch(() => {});
  expect(await Promise.race([hanging, new Promise((resolve) => setTimeout(resolve, 50, 'nothing'))])).toBe(
    'nothing',
  );

  await proxy.set('pass'); // Cuts those that hang.
  await expect(hanging).rejects.toThrow();
  expect(await (await fetch(proxy.url)).text()).toBe('here');
});
