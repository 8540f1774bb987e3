import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalStack, startLocalStack } from '@rolecall/local-stack';
import { type ApiClient, createApiClient } from './api-client.ts';
import { type Service, startService } from './service.ts';

/** Servers, and the means to start services against them. All of it ends with this process. */
export interface Rig {
  readonly stack: LocalStack;
  /** Where logs, and whatever a drill wants to keep, are written. */
  readonly folder: string;
  /** What every service is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts an API; resolves once it listens. */
  startApi(env?: Record<string, string>): Promise<{ service: Service; client: ApiClient }>;
  /** Starts a worker; it is not ready yet, see `Service.logged`. */
  startWorker(env?: Record<string, string>): Promise<Service>;
  /** Starts another process of ours. */
  start(name: string, entry: string, env?: Record<string, string>, args?: string[]): Promise<Service>;
  close(): Promise<void>;
}

const ADMIN_KEY = 'key-of-a-drill-only';

/** Settings of ours in the environment would change what a drill finds. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

/**
 * @param folder for data and logs; emptied by whoever wants to start afresh
 * @param options.env of every service, over the defaults
 * @param options.servers which servers to start; see ROLECALL_SERVERS
 */
export async function startRig(
  folder: string,
  { env = {}, servers = 'auto' }: { env?: Record<string, string>; servers?: 'auto' | 'npm' } = {},
): Promise<Rig> {
  mkdirSync(folder, { recursive: true });
  const logs = join(folder, 'logs');
  const stack = await startLocalStack({
    dataDir: folder,
    logDir: logs,
    env: { PATH: process.env['PATH'], ROLECALL_SERVERS: servers },
  });
  const shared: Record<string, string> = {
    ...Object.fromEntries(
      INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
    ),
    QDRANT_URL: stack.qdrantUrl,
    REDIS_URL: stack.redisUrl,
    EMBEDDING_PROVIDER: 'hash',
    ADMIN_KEY,
    // Drills ask as often as they can.
    RATE_LIMIT_PER_MINUTE: '0',
    MAX_EVENT_LOOP_DELAY_MS: '0',
    PORT: '0',
    RESUME_PROCESSES: '1',
    ...env,
  };
  const started = new Map<string, number>();
  const start: Rig['start'] = (name, entry, own = {}, args = []) => {
    const number = (started.get(name) ?? 0) + 1;
    started.set(name, number);
    const logFile = join(logs, `${name}-${number}.log`);
    return startService(stack, { entry, args, env: { ...shared, ...own }, logFile });
  };
  return {
    stack,
    folder,
    env: shared,
    start,
    async startApi(own) {
      const service = await start('recommend-api', 'services/recommend-api/src/server.ts', own);
      const { msg } = await service.logged(/^Server listening at /);
      const url = String(msg).replace('Server listening at ', '');
      return { service, client: createApiClient(url, { 'x-admin-key': ADMIN_KEY }) };
    },
    startWorker: (own) => start('ingest-worker', 'services/ingest-worker/src/worker.ts', own),
    async close() {
      // Nobody needs the servers to end in order, which takes Qdrant seconds.
      await Promise.all([stack.crash.qdrant?.kill(), stack.crash.redis?.kill()]);
      await stack.stop();
    },
  };
}
