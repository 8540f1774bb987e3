import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('./support/closing-process.ts', import.meta.url));

async function start(): Promise<{ child: ChildProcess; output: () => string }> {
  const child = fork(PROCESS, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [] });
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, output: () => output };
}

/** Exit code and signal, once all output was read; 'close' is not emitted after a disconnect. */
async function ended(child: ChildProcess): Promise<unknown> {
  const [exit] = await Promise.all([once(child, 'exit'), once(child.stdout as NodeJS.ReadableStream, 'end')]);
  return exit;
}

it('closes in order on SIGTERM', async () => {
  const { child, output } = await start();
  child.kill('SIGTERM');
  expect(await ended(child)).toEqual([0, null]);
  expect(output()).toBe('up\nclosed in order\n');
});

it('closes in order when the process that started it is gone', async () => {
  const { child, output } = await start();
  child.disconnect();
  expect(await ended(child)).toEqual([0, null]);
  expect(output()).toBe('up\nclosed in order\n');
});
