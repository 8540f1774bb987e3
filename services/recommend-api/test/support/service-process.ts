import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A service as a process of its own. */
export interface ServiceProcess {
  child: ChildProcess;
  /** What it wrote to standard output so far: its log. */
  stdout(): string;
  /** What it wrote to standard error so far. */
  stderr(): string;
  /** Resolves with its exit code. */
  exited: Promise<number | null>;
  /** Where it listens, once it says so. */
  ready(): Promise<URL>;
}

const SERVICES = new URL('../../../', import.meta.url);

/**
 * @param entry path of the entry file below `services/`
 * @param cwd where it starts; here unless given
 */
export function startService(entry: string, env: NodeJS.ProcessEnv, cwd?: string): ServiceProcess {
  const child = fork(fileURLToPath(new URL(entry, SERVICES)), {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Jest's own flags are not for a service.
    execArgv: [],
  });
  const stdout = collect(child.stdout as Readable);
  const stderr = collect(child.stderr as Readable);
  // Not the event `close`, which never comes once the channel to the child was closed by hand.
  const exited = Promise.all([once(child, 'exit'), stdout.closed, stderr.closed]).then(
    ([[code]]) => code as number | null,
  );
  const message = once(child, 'message');
  return {
    child,
    stdout: stdout.text,
    stderr: stderr.text,
    exited,
    async ready() {
      const ended = exited.then((code) => {
        throw new Error(`${entry} ended with ${code}: ${stderr.text()}`);
      });
      const [{ url }] = await Promise.race([message, ended]);
      return new URL(url);
    },
  };
}

function collect(output: Readable): { text(): string; closed: Promise<unknown> } {
  let text = '';
  output.on('data', (chunk) => {
    text += chunk;
  });
  return { text: () => text, closed: once(output, 'close') };
}
