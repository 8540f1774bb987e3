import type { Guard } from '../guard.ts';

/** Where servers keep what they write. */
export interface ServerFolders {
  /** Storage that survives a restart when `isKept`. */
  data: string;
  logs: string;
  isKept: boolean;
}

/** A running server and how to end it. */
export interface Server {
  url: string;
  /** Which of the ways to get one it was: `QDRANT_URL`, `npm binary`, `docker`, ... */
  provenance: string;
  stop(): Promise<void>;
}

/** One way to get a server; undefined when it is not to be had this way here. */
export type ServerSource = (guard: Guard, folders: ServerFolders) => Promise<Server | undefined>;

/** How long a server gets to end in order. */
export const STOP_GRACE_MS = 10_000;

/** A server that somebody else runs. */
export function external(url: string, variable: string): Server {
  return { url, provenance: variable, stop: async () => {} };
}
