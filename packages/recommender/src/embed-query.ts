import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import type { RetrievalQuery } from '@rolecall/job-index';
import type { ResumeQuery } from '@rolecall/ranking';

/** Embeds the views of a resume: what each retrieval leg searches with, all but the depth. */
export async function embedQuery(
  embedder: Embedder,
  { beginning, headline, passages, words }: ResumeQuery,
  options: EmbedOptions,
): Promise<Omit<Required<RetrievalQuery>, 'limit'>> {
  const texts = [beginning, headline, ...passages];
  const [whole, first, ...rest] = await Promise.all(texts.map((text) => embedder.embedQuery(text, options)));
  const dense = whole as Float32Array;
  return { dense, title: dense, headline: first as Float32Array, career: mean(rest), sparse: words };
}

/** The mean of unit vectors; its length is of no matter where similarity is the cosine. */
function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (const [i, component] of vector.entries()) sum[i] = (sum[i] as number) + component / vectors.length;
  }
  return sum;
}
