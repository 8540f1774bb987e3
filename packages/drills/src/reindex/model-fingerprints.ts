import type { RankingFeatures, RecommendResponse } from '@rolecall/contracts';

/** The features of an answer that are cosines: they depend on nothing but the resume, the posting and the model. */
const COSINES = [
  'passageBest',
  'passageMean',
  'titleBeginning',
  'titleHeadline',
  'titleMean',
  'titleTitles',
] as const satisfies readonly (keyof RankingFeatures)[];

/** How far a cosine of the same two texts by the same model may lie from another. */
const TOLERANCE = 1e-4;

/** What one model says of a resume and postings. */
export interface Fingerprints {
  model: string;
  collection: string;
  /** Cosines by the id of the posting. */
  cosines: ReadonlyMap<string, number[]>;
}

/** Takes them from an answer that was given while no other model was about. */
export function fingerprintsOf({ versions, recommendations }: RecommendResponse): Fingerprints {
  const { model, collection } = versions;
  return {
    model,
    collection,
    cosines: new Map(recommendations.map(({ job, features }) => [job.id, cosinesOf(features)])),
  };
}

/**
 * Holds an answer against what the model it names says when it is alone.
 *
 * @returns how many of its jobs could be compared, and how many differ; `foreign` if it names another pair of model and
 *   collection
 */
export function compare(
  { versions, recommendations }: RecommendResponse,
  models: readonly Fingerprints[],
): { compared: number; differing: number } | 'foreign' {
  const own = models.find(
    ({ model, collection }) => model === versions.model && collection === versions.collection,
  );
  if (own === undefined) return 'foreign';
  const known = recommendations.flatMap(({ job, features }) => {
    const cosines = own.cosines.get(job.id);
    return cosines === undefined ? [] : [distance(cosines, cosinesOf(features))];
  });
  return { compared: known.length, differing: known.filter((far) => far > TOLERANCE).length };
}

/** Least distance between what two models say of the same posting: what shows a mixed answer has to be larger. */
export function leastDistance([first, second]: readonly [Fingerprints, Fingerprints]): number {
  const distances = [...first.cosines].flatMap(([id, cosines]) => {
    const other = second.cosines.get(id);
    return other === undefined ? [] : [distance(cosines, other)];
  });
  return Math.min(...distances);
}

export function canTellApart(models: readonly [Fingerprints, Fingerprints]): boolean {
  return leastDistance(models) > 10 * TOLERANCE;
}

function cosinesOf(features: RankingFeatures): number[] {
  return COSINES.map((name) => features[name]);
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((x, i) => Math.abs(x - (b[i] as number))));
}
