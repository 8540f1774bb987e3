import { isRolecallError } from '@rolecall/contracts';
import type { ReadinessPart } from '@rolecall/service-runtime';
import type { ApiDependencies } from './dependencies.ts';

/** What has to answer for the API to answer: the job index, the queue and the embedder. */
export function readinessParts({
  index,
  queue,
  embedder,
}: Pick<ApiDependencies, 'index' | 'queue' | 'embedder'>): ReadinessPart[] {
  return [
    { name: 'index', code: 'INDEX_UNAVAILABLE', ping: () => index.ping() },
    { name: 'queue', code: 'QUEUE_UNAVAILABLE', ping: () => queue.ping() },
    {
      name: 'embedder',
      code: 'EMBEDDING_UNAVAILABLE',
      ping: (signal) => embedder.embedQuery('ready', { signal }).catch(unlessBusy),
    },
  ];
}

/** A busy embedder answers: taking a loaded replica out would load the others more. */
function unlessBusy(error: unknown): void {
  if (!isRolecallError(error, 'EMBEDDING_BUSY')) throw error;
}
