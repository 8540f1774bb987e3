import type { Import } from '@rolecall/contracts';
import { call, follow } from './client.ts';

/** Hands in a feed of postings, as an import of this id. @throws RequestError */
export async function sendFeed(file: File, id: string): Promise<void> {
  await call((api) => api.importJobs({ file, id }));
}

/** An import as it changes, until it ends. @throws RequestError; the signal's reason when it aborts */
export function followImport(id: string, signal: AbortSignal): AsyncGenerator<Import> {
  return follow((api) => api.followImport(id, { signal }), signal);
}
