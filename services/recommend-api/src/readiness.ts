import { isRolecallError } from '@rolecall/contracts';
import { checkDomains, checkRanker } from '@rolecall/recommender';
import type { ReadinessPart } from '@rolecall/service-runtime';
import type { ApiDependencies } from './dependencies.ts';

/**
 * What has to work for a request to succeed, each tried on something of its own: the job index, the queue, the processes that
 * read resumes, the thread that reads profiles, the embedder, the domain classifier and the ranking model.
 */
export function readinessParts({
  live,
  queue,
  resumes,
  profiles,
}: Pick<ApiDependencies, 'live' | 'queue' | 'resumes' | 'profiles'>): ReadinessPart[] {
  return [
    { name: 'index', code: 'INDEX_UNAVAILABLE', ping: () => live.index.ping() },
    { name: 'queue', code: 'QUEUE_UNAVAILABLE', ping: () => queue.ping() },
    { name: 'resumes', code: 'RESUME_UNAVAILABLE', ping: () => resumes.ping() },
    {
      name: 'profiles',
      code: 'RESUME_UNAVAILABLE',
      ping: (signal) => profiles.read('ready', { signal }).catch(unlessBusy),
    },
    {
      name: 'embedder',
      code: 'EMBEDDING_UNAVAILABLE',
      ping: (signal) => live.embedQuery('ready', { signal, probe: true }).catch(unlessBusy),
    },
    { name: 'domains', code: 'MODEL_FAILED', ping: async () => isLive(live) && live.use(checkDomains) },
    { name: 'ranker', code: 'MODEL_FAILED', ping: () => checkRanker() },
  ];
}

/** Whether an index is in use, whose classifier can be tried; else the part `index` says why not. */
function isLive({ index }: ApiDependencies['live']): boolean {
  try {
    return index.collection !== '';
  } catch {
    return false;
  }
}

/** A part that is busy works: taking a loaded replica out would load the others more. */
function unlessBusy(error: unknown): void {
  if (!isRolecallError(error, 'EMBEDDING_BUSY') && !isRolecallError(error, 'RESUME_BUSY')) throw error;
}
