import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createError } from '@rolecall/contracts';
import { claimDataDir } from './data-lock.ts';
import { type Guard, type GuardedCommand, type GuardedProcess, startGuard } from './guard.ts';
import { qdrantInDocker, redisInDocker } from './servers/docker.ts';
import { qdrantBinary } from './servers/qdrant-binary.ts';
import { redisServer } from './servers/redis-server.ts';
import { external, type Server, type ServerFolders, type ServerSource } from './servers/server.ts';
import { valkeyWasm } from './servers/valkey-wasm.ts';

export interface LocalStackOptions {
  /** Where data survives a restart; without it, a fresh temporary folder that is removed at the end. */
  dataDir?: string;
  /** Where servers log; default `logs` in the data folder. */
  logDir?: string;
  /** QDRANT_URL, REDIS_URL and ROLECALL_SERVERS are read from here; default `process.env`. */
  env?: NodeJS.ProcessEnv;
}

/** Qdrant and a Redis protocol server, running, for as long as this process does and no longer. */
export interface LocalStack {
  readonly qdrantUrl: string;
  readonly redisUrl: string;
  /** How each server was got, for people. */
  readonly provenance: { qdrant: string; redis: string };
  /** Runs one more process that cannot outlive this one. */
  run(command: GuardedCommand): Promise<GuardedProcess>;
  /** Ends what was started (never what QDRANT_URL and REDIS_URL name). May be called twice. */
  stop(): Promise<void>;
}

/** The ways to get each server, in order; ROLECALL_SERVERS narrows them to one kind. */
const SOURCES = {
  auto: { qdrant: [qdrantBinary, qdrantInDocker], redis: [redisServer, valkeyWasm, redisInDocker] },
  npm: { qdrant: [qdrantBinary], redis: [valkeyWasm] },
  docker: { qdrant: [qdrantInDocker], redis: [redisInDocker] },
} satisfies Record<string, Record<'qdrant' | 'redis', ServerSource[]>>;

/**
 * Starts the servers, each by the first way that applies: its URL in the environment, a binary on this
 * machine, Docker. All listen on the loopback interface only, on free ports.
 *
 * @throws PLATFORM_UNSUPPORTED, BINARY_DIGEST_MISMATCH, SERVER_START_FAILED
 */
export async function startLocalStack(options: LocalStackOptions = {}): Promise<LocalStack> {
  const { env = process.env } = options;
  const sources = sourcesOf(env['ROLECALL_SERVERS'] || 'auto');
  const data = options.dataDir ?? mkdtempSync(join(tmpdir(), 'rolecall-'));
  const folders: ServerFolders = {
    data,
    logs: options.logDir ?? join(data, 'logs'),
    isKept: options.dataDir !== undefined,
  };
  mkdirSync(folders.logs, { recursive: true });
  const release = claimDataDir(data);
  const guard = startGuard();
  if (!folders.isKept) guard.removeAtEnd(data);

  const started: Server[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
    await guard.close();
    release();
  };
  const get = async (variable: 'QDRANT_URL' | 'REDIS_URL', ways: ServerSource[]): Promise<Server> => {
    const url = env[variable];
    const server = url ? external(url, variable) : await firstOf(ways, variable, guard, folders);
    started.push(server);
    return server;
  };
  const [qdrant, redis] = await Promise.allSettled([
    get('QDRANT_URL', sources.qdrant),
    get('REDIS_URL', sources.redis),
  ]);
  if (qdrant.status === 'rejected' || redis.status === 'rejected') {
    await stop();
    throw qdrant.status === 'rejected' ? qdrant.reason : (redis as PromiseRejectedResult).reason;
  }
  return {
    qdrantUrl: qdrant.value.url,
    redisUrl: redis.value.url,
    provenance: { qdrant: qdrant.value.provenance, redis: redis.value.provenance },
    run: (command) => guard.spawn(command),
    stop,
  };
}

function sourcesOf(kind: string): { qdrant: ServerSource[]; redis: ServerSource[] } {
  if (Object.hasOwn(SOURCES, kind)) return SOURCES[kind as keyof typeof SOURCES];
  throw createError('CONFIG_INVALID', {
    message: `ROLECALL_SERVERS is ${kind}; set it to ${Object.keys(SOURCES).join(', ')} or leave it out.`,
  });
}

async function firstOf(
  ways: ServerSource[],
  variable: string,
  guard: Guard,
  folders: ServerFolders,
): Promise<Server> {
  for (const way of ways) {
    const server = await way(guard, folders);
    if (server !== undefined) return server;
  }
  throw createError('PLATFORM_UNSUPPORTED', {
    message:
      `no server for ${variable} on ${process.platform} ${process.arch}: set ${variable}, start Docker, ` +
      'or, on Linux x64, install the optional dependencies (npm run bootstrap).',
  });
}
