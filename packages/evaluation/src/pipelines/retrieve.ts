import type { RetrievalLegs } from '@rolecall/contracts';
import type { ResumeQuery } from '@rolecall/ranking';
import type { PipelineStages } from './pipeline.ts';

/** Candidates of each leg, as in the API; recall is measured at this depth. */
export const RETRIEVAL_DEPTH = 200;

/** Embeds the query and retrieves both legs. */
export async function retrieve(
  { embedder, index }: PipelineStages,
  query: ResumeQuery,
): Promise<RetrievalLegs> {
  const vector = await embedder.embedQuery(query.dense);
  return index.retrieve({ vector, text: query.sparse, limit: RETRIEVAL_DEPTH });
}
