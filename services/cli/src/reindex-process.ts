import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ROOT } from './start/options.ts';

const MAIN = resolve(ROOT, 'services/ingest-worker/src/reindex/main.ts');

/**
 * Runs the worker's reindex as a process of its own, which writes to this terminal.
 *
 * @param env with QDRANT_URL and REDIS_URL, unless their defaults are meant
 * @param signal ends it; it goes on where it was when it is run again
 * @returns its exit code
 */
export async function runReindex(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  const stop = () => void child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  const [code] = await once(child, 'close');
  signal?.removeEventListener('abort', stop);
  return code ?? 1;
}
