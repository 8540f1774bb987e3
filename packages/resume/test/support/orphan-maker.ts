/** Starts a sandboxed process, keeps it in a tight loop and prints its id. */
import { forkSandboxed } from '../../src/sandbox.ts';

const child = forkSandboxed(new URL('./frail-process.ts', import.meta.url), {
  memoryMb: 256,
  cpuSeconds: 60,
});
child.once('message', () => {
  const loop = new TextEncoder().encode('loop');
  child.send({ bytes: loop }, () => process.stdout.write(`${child.pid}\n`));
});
