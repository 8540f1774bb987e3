import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import type { ResumeQuery } from '@rolecall/ranking';

/** The vectors of a resume's views, each of unit length. */
export interface QueryVectors {
  beginning: Float32Array;
  headline: Float32Array;
  titles: Float32Array;
  /** Each title by itself, the latest first. */
  eachTitle: Float32Array[];
  passages: Float32Array[];
  /** The mean of the passages. */
  career: Float32Array;
}

/** Embeds the views of a resume, all at once. */
export async function embedQuery(
  embedder: Embedder,
  { beginning, headline, titles, eachTitle, passages }: ResumeQuery,
  options: EmbedOptions,
): Promise<QueryVectors> {
  const texts = [beginning, headline, titles, ...eachTitle, ...passages];
  const vectors = await Promise.all(texts.map((text) => embedder.embedQuery(text, options)));
  const [first, second, third, ...rest] = vectors as [
    Float32Array,
    Float32Array,
    Float32Array,
    ...Float32Array[],
  ];
  const own = rest.slice(0, eachTitle.length);
  const stretches = rest.slice(eachTitle.length);
  return {
    beginning: first,
    headline: second,
    titles: third,
    eachTitle: own,
    passages: stretches,
    career: mean(stretches),
  };
}

/** The mean of unit vectors; its length is of no matter where similarity is the cosine. */
function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (const [i, component] of vector.entries()) sum[i] = (sum[i] as number) + component / vectors.length;
  }
  return sum;
}
