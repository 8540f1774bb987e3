import type { DeadLetterPage, DeadLettersHandled, QueueState } from '@rolecall/contracts';
import { request, requestJson } from './request.ts';

/** How many dead letters are listed at a time. */
const PAGE = 20;

/** The queue's batches by state. @throws RequestError, as all of these */
export function queueState(signal?: AbortSignal): Promise<QueueState> {
  return requestJson('admin/queue', signal ? { signal } : {});
}

/** Has workers take no further batch, or go on. */
export function setPaused(paused: boolean): Promise<QueueState> {
  return requestJson(`admin/queue/${paused ? 'pause' : 'resume'}`, { method: 'POST' });
}

/** The latest batches that were given up, and how many there are. */
export function deadLetters(signal?: AbortSignal): Promise<DeadLetterPage> {
  return requestJson(`admin/dead-letters?limit=${PAGE}`, signal ? { signal } : {});
}

/** Queues a dead letter again. */
export async function replay(id: string): Promise<void> {
  await request(`admin/dead-letters/${id}/replay`, { method: 'POST' });
}

/** Removes a dead letter for good. */
export async function drop(id: string): Promise<void> {
  await request(`admin/dead-letters/${id}`, { method: 'DELETE' });
}

/** Queues all dead letters of an import again. */
export function replayImport(importId: string): Promise<DeadLettersHandled> {
  return requestJson(`admin/imports/${importId}/dead-letters/replay`, { method: 'POST' });
}
