import { answerOf } from '@rolecall/client';
import type { DeadLetterPage, QueueState } from '@rolecall/contracts';
import { call } from './client.ts';

/** How many dead letters are listed at a time. */
const PAGE = 20;

/** The queue's batches by state. @throws RequestError, as all of these */
export function queueState(signal?: AbortSignal): Promise<QueueState> {
  return call(({ api }) => answerOf(api.GET('/admin/queue', signal && { signal })), signal);
}

/** Has workers take no further batch, or go on. */
export function setPaused(paused: boolean): Promise<QueueState> {
  return call(({ api }) => answerOf(api.POST(paused ? '/admin/queue/pause' : '/admin/queue/resume')));
}

/** The latest batches that were given up, and how many there are. */
export function deadLetters(signal?: AbortSignal): Promise<DeadLetterPage> {
  const params = { query: { limit: PAGE } };
  return call(
    ({ api }) => answerOf(api.GET('/admin/dead-letters', { params, ...(signal && { signal }) })),
    signal,
  );
}

/** Queues a dead letter again. */
export async function replay(id: string): Promise<void> {
  await call(({ api }) =>
    answerOf(api.POST('/admin/dead-letters/{id}/replay', { params: { path: { id } } })),
  );
}

/** Removes a dead letter for good. */
export async function drop(id: string): Promise<void> {
  await call(({ api }) => answerOf(api.DELETE('/admin/dead-letters/{id}', { params: { path: { id } } })));
}

/** Queues all dead letters of an import again. */
export async function replayImport(id: string): Promise<void> {
  await call(({ api }) =>
    answerOf(api.POST('/admin/imports/{id}/dead-letters/replay', { params: { path: { id } } })),
  );
}

/** Whether every part of the API answers. @throws RequestError where one does not */
export async function isReady(signal?: AbortSignal): Promise<true> {
  await call(({ api }) => answerOf(api.GET('/health/ready', signal && { signal })), signal);
  return true;
}
