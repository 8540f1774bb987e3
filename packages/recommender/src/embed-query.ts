import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import type { ResumeQuery } from '@rolecall/ranking';

/** The vectors of a resume's views, each of unit length. */
export interface QueryVectors {
  beginning: Float32Array;
  headline: Float32Array;
  titles: Float32Array;
  /** Each title by itself, the latest first. */
  eachTitle: Float32Array[];
  /** Each position, the latest first; the career where none is known. */
  positions: Float32Array[];
  passages: Float32Array[];
  /** The mean of the passages. */
  career: Float32Array;
}

/** Embeds the views of a resume, all at once. */
export async function embedQuery(
  embedder: Embedder,
  { beginning, headline, titles, eachTitle, positions, passages }: ResumeQuery,
  options: EmbedOptions,
): Promise<QueryVectors> {
  const texts = [beginning, headline, titles, ...eachTitle, ...positions, ...passages];
  // A lone title is all titles in one, and the headline stands for titles where there are none: each text once.
  const embedded = new Map(
    await Promise.all(
      [...new Set(texts)].map(async (text) => [text, await embedder.embedQuery(text, options)] as const),
    ),
  );
  const vectors = texts.map((text) => embedded.get(text));
  const [first, second, third, ...rest] = vectors as [
    Float32Array,
    Float32Array,
    Float32Array,
    ...Float32Array[],
  ];
  const held = eachTitle.length + positions.length;
  const stretches = rest.slice(held);
  const career = mean(stretches);
  return {
    beginning: first,
    headline: second,
    titles: third,
    eachTitle: rest.slice(0, eachTitle.length),
    positions: positions.length > 0 ? rest.slice(eachTitle.length, held) : [career],
    passages: stretches,
    career,
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
