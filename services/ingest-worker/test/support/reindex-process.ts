import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/reindex/main.ts', import.meta.url));

/** The real reindex process. */
export interface ReindexProcess {
  readonly child: ChildProcess;
  /** What it wrote so far. */
  output(): string;
  /** Resolves once it wrote this; fails when it ends without. */
  wrote(text: string): Promise<void>;
  ended(): Promise<{ code: number | null; output: string; errors: string }>;
}

export function startReindex(env: Record<string, string>, ...args: string[]): ReindexProcess {
  const child = fork(MAIN, args, {
    env: { ...process.env, NODE_OPTIONS: '', EMBEDDING_THREADS: '1', JOB_INDEX_FOLLOW_MS: '100', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [output, errors] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  let over = false;
  void exit.then(() => {
    over = true;
  });
  return {
    child,
    output: () => output,
    async wrote(text) {
      while (!output.includes(text)) {
        if (over) throw new Error(`ended without "${text}": ${output}${errors}`);
        await sleep(10);
      }
    },
    ended: async () => ({ code: await exit, output, errors }),
  };
}

/** Runs a reindex to its end, again while another one's lock has not been forgotten. */
export async function runReindex(env: Record<string, string>, ...args: string[]) {
  for (;;) {
    const result = await startReindex(env, ...args).ended();
    if (!result.errors.includes('REINDEX_RUNNING')) return result;
    await sleep(500);
  }
}
