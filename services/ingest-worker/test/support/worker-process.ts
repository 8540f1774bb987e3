import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('../../src/worker.ts', import.meta.url));

/** The real worker process, with its log lines parsed. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly log: Record<string, unknown>[];
  /** Resolves with the first log line, past or future, that has this message. */
  logged(message: string): Promise<Record<string, unknown>>;
  /** Exit code, and what it wrote to stderr. */
  ended(): Promise<{ code: number | null; errors: string }>;
}

export function startWorker(env: Record<string, string>): WorkerProcess {
  const child = fork(WORKER, {
    env: { ...process.env, NODE_OPTIONS: '', EMBEDDING_THREADS: '1', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() as string;
    log.push(...lines.map((line) => JSON.parse(line)));
    for (const check of waiting) check();
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const exit = once(child, 'exit');
  const drained = Promise.all([child.stdout, child.stderr].map((pipe) => once(pipe as Readable, 'end')));
  return {
    child,
    log,
    logged: (message) =>
      new Promise((resolve) => {
        const check = () => {
          const line = log.find(({ msg }) => msg === message);
          if (line === undefined) return;
          waiting.delete(check);
          resolve(line);
        };
        waiting.add(check);
        check();
      }),
    async ended() {
      await drained;
      const [code] = await exit;
      return { code, errors };
    },
  };
}
