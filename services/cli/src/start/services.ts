import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalStack } from '@rolecall/local-stack';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { ROOT } from './options.ts';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** The API and the worker as processes of their own, as in production. */
export interface Services {
  /** Resolves with a sentence about the first process that ended by itself. */
  failed: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the API and the worker against a running stack and waits until a request would succeed.
 *
 * @throws CliError naming the log file when a process ends or is not ready in time
 */
export async function startServices(
  stack: LocalStack,
  { port, logDir, api }: { port: number; logDir: string; api: ApiClient },
): Promise<Services> {
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    // Whoever reaches this address can stop these processes, too.
    ANONYMOUS_SCOPES: process.env['ANONYMOUS_SCOPES'] || 'recommend,ingest',
    ANONYMOUS_LIMIT_PER_MINUTE: process.env['ANONYMOUS_LIMIT_PER_MINUTE'] || '0',
    PORT: String(port),
    QDRANT_URL: stack.qdrantUrl,
    REDIS_URL: stack.redisUrl,
  };
  const start = async (name: string, entry: string, own: NodeJS.ProcessEnv = {}) => {
    const logFile = resolve(logDir, `${name}.log`);
    const args = [resolve(ROOT, entry)];
    const command = { command: process.execPath, args, cwd: ROOT, env: { ...env, ...own }, logFile };
    return { name, logFile, child: await stack.run(command) };
  };
  const running = await Promise.all([
    start('recommend-api', 'services/recommend-api/src/server.ts'),
    start('ingest-worker', 'services/ingest-worker/src/worker.ts', nextMetricsPort(process.env)),
  ]);
  const failed = Promise.race(
    running.map(async ({ name, logFile, child }) => {
      await child.exited;
      return `the ${name} has stopped; ${logFile} says why.`;
    }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(running.map(({ child }) => child.stop(STOP_WITHIN_MS)));
  };
  try {
    await Promise.race([untilReady(api, logDir), failed.then((why) => Promise.reject(new CliError(why)))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { failed, stop };
}

/** METRICS_PORT of the second process: the port after that of the first; as it is where it names none, or any free one. */
export function nextMetricsPort({ METRICS_PORT: port }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Number(port) > 0 ? { METRICS_PORT: String(Number(port) + 1) } : {};
}

async function untilReady(api: ApiClient, logDir: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await api.isReady())) {
    if (Date.now() > deadline) {
      throw new CliError(
        `the API was not ready within ${READY_WITHIN_MS / 1000} s; see the logs in ${logDir}.`,
      );
    }
    await sleep(100);
  }
}
