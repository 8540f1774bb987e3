import { createError } from '@rolecall/contracts';
import { rowsOf, shippedRanker } from '@rolecall/ranking';
import type { RecommenderStages } from './recommend-jobs.ts';

/**
 * Runs the ranking model on a posting of its own.
 *
 * @param load gives the ranker; the shipped one unless given
 * @throws MODEL_FAILED when it cannot be read, fails, or gives no number
 */
export async function checkRanker(
  load: () => ReturnType<typeof shippedRanker> = shippedRanker,
): Promise<void> {
  await workingOrFailed(async () => {
    const ranker = await load();
    const [score = Number.NaN] = await ranker.score(rowsOf(ranker, [ranker.typical]));
    return Number.isFinite(score);
  });
}

/**
 * Runs the domain classifier on a vector of the embedding model it reads.
 *
 * @throws MODEL_FAILED when it fails, or gives no shares
 */
export async function checkDomains({
  embedder,
  domains,
}: Pick<RecommenderStages, 'embedder' | 'domains'>): Promise<void> {
  await workingOrFailed(async () => {
    const vector = new Float32Array(embedder.model.dimension).fill(1 / Math.sqrt(embedder.model.dimension));
    const [shares = {}] = await domains.read([[vector]]);
    return Object.values(shares).every(Number.isFinite);
  });
}

async function workingOrFailed(works: () => Promise<boolean>): Promise<void> {
  let cause: unknown = new Error('It gives no numbers.');
  try {
    if (await works()) return;
  } catch (error) {
    cause = error;
  }
  throw createError('MODEL_FAILED', { cause });
}
