import { createError } from '@rolecall/contracts';
import { embeddedTexts, storedJob } from '@rolecall/job-index';
import type { Copying } from './copy-pass.ts';

/** Postings that are embedded anew. */
const SAMPLE = 50;

/**
 * Least cosine of a stored vector and the same text embedded anew. The same model gives the same vector; processors and
 * Qdrant's normalising differ in the last digits.
 */
const LEAST_COSINE = 0.999;

/** By how many the exact counts of postings differ. @throws INDEX_* */
export async function countDifference({ source, target }: Copying): Promise<number> {
  const [wanted, found] = await Promise.all([source.count(), target.count()]);
  return Math.abs(wanted - found);
}

/**
 * Holds the target's vectors against the source's texts: those of a sample, of whole postings and of titles, are embedded
 * anew.
 *
 * @returns how many postings were compared
 * @throws REINDEX_UNVERIFIED; INDEX_*, EMBEDDING_*
 */
export async function verifyVectors({ source, target, parts, signal }: Copying): Promise<number> {
  const sample = await target.sample(SAMPLE);
  const originals = await source.find(
    sample.map(({ id }) => id),
    { whole: true },
  );
  const pairs = sample.flatMap((copy) => {
    const payload = originals.get(copy.id);
    // Changed or removed since the last pass.
    if (payload === undefined || payload.contentHash !== copy.contentHash) return [];
    return [{ copy, texts: embeddedTexts(storedJob({ id: copy.id, payload }).job) }];
  });
  const vectors = await parts.embedder.embedDocuments(
    pairs.flatMap(({ texts }) => [texts.posting, texts.title]),
    { signal },
  );
  for (const [at, { copy }] of pairs.entries()) {
    const cosines = [
      cosine(copy.vectors.posting, vectors[2 * at]),
      cosine(copy.vectors.title, vectors[2 * at + 1]),
    ];
    if (!cosines.every((one) => one > LEAST_COSINE)) {
      throw unverified(`posting ${copy.id} has other vectors than its texts (cosines ${cosines.join(', ')})`);
    }
  }
  return pairs.length;
}

function cosine(a: readonly number[], b: Float32Array = new Float32Array()): number {
  return a.length === b.length ? a.reduce((sum, x, i) => sum + x * (b[i] as number), 0) : 0;
}

export function unverified(what: string) {
  return createError('REINDEX_UNVERIFIED', {
    message: `The new collection is not what it should be: ${what}. The live one stays; remove the new one with --drop-old and start again.`,
  });
}
