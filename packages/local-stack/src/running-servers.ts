import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the servers of a running stack answer. */
export interface RunningServers {
  qdrantUrl: string;
  redisUrl: string;
}

/** Path of the note in a data folder that says where its servers are; their ports differ with every start. */
export function noteOf(dataDir: string): string {
  return join(dataDir, 'servers.json');
}

/** Leaves a note for other commands. Readable by its owner only, as a URL can hold a password. */
export function noteRunning(dataDir: string, { qdrantUrl, redisUrl }: RunningServers): void {
  writeFileSync(noteOf(dataDir), `${JSON.stringify({ qdrantUrl, redisUrl })}\n`, { mode: 0o600 });
}

/**
 * The servers of the stack that runs on a data folder; undefined where none does. After a power cut the note may be
 * of a stack that is gone.
 */
export function findRunning(dataDir: string): RunningServers | undefined {
  try {
    return JSON.parse(readFileSync(noteOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}
