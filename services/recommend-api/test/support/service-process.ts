import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A service as a process of its own. */
export interface ServiceProcess {
  child: ChildProcess;
  /** What it wrote to standard error so far. */
  stderr(): string;
  /** Resolves with its exit code. */
  exited: Promise<number | null>;
  /** Where it listens, once it says so. */
  ready(): Promise<URL>;
}

const SERVICES = new URL('../../../', import.meta.url);

/** @param entry path of the entry file below `services/` */
export function startService(entry: string, env: NodeJS.ProcessEnv): ServiceProcess {
  const child = fork(fileURLToPath(new URL(entry, SERVICES)), {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Jest's own flags are not for a service.
    execArgv: [],
  });
  const output = child.stderr as Readable;
  let stderr = '';
  output.on('data', (chunk) => {
    stderr += chunk;
  });
  // Not the event `close`, which never comes once the channel to the child was closed by hand.
  const exited = Promise.all([once(child, 'exit'), once(output, 'close')]).then(
    ([[code]]) => code as number | null,
  );
  const message = once(child, 'message');
  return {
    child,
    stderr: () => stderr,
    exited,
    async ready() {
      const ended = exited.then((code) => {
        throw new Error(`${entry} ended with ${code}: ${stderr}`);
      });
      const [{ url }] = await Promise.race([message, ended]);
      return new URL(url);
    },
  };
}
