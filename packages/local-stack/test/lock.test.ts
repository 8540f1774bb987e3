import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onLinux } from './support/processes.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const HOLDER = fileURLToPath(new URL('./support/lock-holder.ts', import.meta.url));
const folder = temporaryFolder();

const holders: ChildProcess[] = [];
afterEach(() => Promise.all(holders.splice(0).map(kill)));

/** A process that asks for the lock, and what it was told: nothing if the lock is its own. */
async function ask(address: string, owner: string): Promise<{ holder: ChildProcess; told?: string }> {
  const holder = fork(HOLDER, [encodeURIComponent(address), owner], { execArgv: [] });
  holders.push(holder);
  const [{ told }] = await once(holder, 'message');
  return { holder, told };
}

async function kill(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  holder.kill('SIGKILL');
  await once(holder, 'exit');
}

async function expectOneHolder(address: string): Promise<void> {
  const first = await ask(address, 'first');
  expect(first.told).toBeUndefined();
  expect((await ask(address, 'second')).told).toBe('first');
  await kill(first.holder);
  expect((await ask(address, 'third')).told).toBeUndefined();
}

onLinux('gives a lock to one, and to the next when that was killed with -9', async () => {
  await expectOneHolder(`\0rolecall-test-${process.pid}`);
});

it('does so where locks are files, as outside Linux', async () => {
  await expectOneHolder(join(folder, 'lock'));
});
