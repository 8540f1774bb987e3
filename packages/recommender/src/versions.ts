import type { Versions } from '@rolecall/contracts';
import { shippedRanker } from '@rolecall/ranking';
import { taxonomyVersion } from '@rolecall/taxonomy';
import type { RecommenderStages } from './recommend-jobs.ts';

/** What recommendations by these stages and the shipped ranker are made with. @throws INTERNAL */
export async function versionsOf({
  embedder,
  index,
  domains,
}: Omit<RecommenderStages, 'profiles'>): Promise<Omit<Versions, 'api'>> {
  return {
    model: embedder.model.name,
    collection: index.collection,
    ranker: (await shippedRanker()).version,
    domainClassifier: domains.version,
    taxonomy: taxonomyVersion(),
  };
}
