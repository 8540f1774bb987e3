import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { freePort, listensOn, onFreePorts } from '../src/ports.ts';
import { onLinux } from './support/processes.ts';

const others: Server[] = [];
afterEach(() => {
  for (const server of others.splice(0)) server.close();
});

/** Another process's server, as far as ports go. */
async function occupy(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  others.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

it('starts a server on another port when somebody was faster to take the first', async () => {
  const tried: number[] = [];
  const port = await onFreePorts(1, async (free = 0) => {
    tried.push(free);
    if (tried.length > 1) return free;
    await occupy(free);
    throw new Error('address in use');
  });
  expect(tried).toHaveLength(2);
  expect(port).toBe(tried[1]);
  expect(port).not.toBe(tried[0]);
});

it('starts a server once only when its failure has nothing to do with its port', async () => {
  let starts = 0;
  const start = onFreePorts(2, async () => {
    starts += 1;
    throw new Error('no room on the disk');
  });
  await expect(start).rejects.toThrow('no room on the disk');
  expect(starts).toBe(1);
});

onLinux('tells the process that listens on a port from every other', async () => {
  const port = await occupy(0);
  expect(listensOn(process.pid, port)).toBe(true);
  expect(listensOn(process.ppid, port)).toBe(false);
  expect(listensOn(process.pid, await freePort())).toBe(false);
});
