import { isRolecallError } from '@rolecall/contracts';
import type { ReadinessPart } from '@rolecall/service-runtime';
import type { ApiDependencies } from './dependencies.ts';

/** What has to answer for the API to answer: the job index, the queue and the embedder. */
export function readinessParts({ live, queue }: Pick<ApiDependencies, 'live' | 'queue'>): ReadinessPart[] {
  return [
    { name: 'index', code: 'INDEX_UNAVAILABLE', ping: () => live.index.ping() },
    { name: 'queue', code: 'QUEUE_UNAVAILABLE', ping: () => queue.ping() },
    {
      name: 'embedder',
      code: 'EMBEDDING_UNAVAILABLE',
      ping: (signal) => live.embedQuery('ready', { signal }).catch(unlessBusy),
    },
  ];
}

/** A busy embedder answers: taking a loaded replica out would load the others more. */
function unlessBusy(error: unknown): void {
  if (!isRolecallError(error, 'EMBEDDING_BUSY')) throw error;
}
