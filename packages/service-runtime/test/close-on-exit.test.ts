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
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  return { child, output: () => output };
}

it('closes in order on SIGTERM', async () => {
  const { child, output } = await start();
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(output()).toBe('up\nclosed in order\n');
});

it('closes in order when the process that started it is gone', async () => {
  const { child, output } = await start();
  child.disconnect();
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(output()).toBe('up\nclosed in order\n');
});
