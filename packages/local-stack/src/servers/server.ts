import { relative } from 'node:path';
import { createError } from '@rolecall/contracts';
import type { Guard } from '../guard.ts';

/** Where servers keep what they write; absolute paths. */
export interface ServerFolders {
  /** Storage that survives a restart when `isKept`. */
  data: string;
  logs: string;
  isKept: boolean;
}

/** Whether the logs are still there when the stack is gone. */
export function isLogKept({ data, logs, isKept }: ServerFolders): boolean {
  return isKept || relative(data, logs).startsWith('..');
}

/** A running server and how to end it. */
export interface Server {
  url: string;
  /** Which of the ways to get one it was: `QDRANT_URL`, `npm binary`, `docker`, ... */
  provenance: string;
  stop(): Promise<void>;
  /** For drills; absent where the server is no process of ours. */
  crash?: ServerCrash;
}

/** Ends a server as a crash would, and starts it again. */
export interface ServerCrash {
  /** Its process as it is now. */
  pid(): number;
  /** Kills it (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it on the same port, with what it kept; resolves once it answers. @throws SERVER_START_FAILED */
  restart(): Promise<void>;
}

/** One way to get a server; undefined when it is not to be had this way here. */
export type ServerSource = (guard: Guard, folders: ServerFolders) => Promise<Server | undefined>;

/** How long a server gets to end in order. */
export const STOP_GRACE_MS = 10_000;

/** A server that somebody else runs. */
export function external(url: string, variable: string): Server {
  return { url, provenance: variable, stop: async () => {} };
}

/**
 * The server of the first source that has one.
 *
 * @param variable the setting that names a server instead
 * @throws PLATFORM_UNSUPPORTED when none has, and what the first that fails throws
 */
export async function firstServer(
  sources: readonly ServerSource[],
  variable: string,
  ...[guard, folders]: Parameters<ServerSource>
): Promise<Server> {
  for (const source of sources) {
    const server = await source(guard, folders);
    if (server !== undefined) return server;
  }
  throw createError('PLATFORM_UNSUPPORTED', {
    message:
      `no server for ${variable} on ${process.platform} ${process.arch}: set ${variable}, start Docker, ` +
      'or, on Linux x64, install the optional dependencies (npm run bootstrap).',
  });
}
