import type { ScoredPosting } from '@rolecall/job-index';
import type { Candidate } from '@rolecall/ranking';
import type { QueryVectors } from './embed-query.ts';

/** Each title or passage counts less than the one before: resumes begin with what is latest. */
const OLDER = 0.85;
const LATER_PASSAGE = 0.8;

/**
 * What is alike in a posting and a resume, of the scores that `findCandidates` asks for.
 *
 * @param query.best the best BM25 scores of all postings, which others are shares of
 */
export function similaritiesOf(
  { postings, titles, words }: ScoredPosting['scores'],
  {
    best,
    vectors: { eachTitle, positions, passages },
  }: { best: { words: number; keywords: number }; vectors: QueryVectors },
): Candidate['similarities'] {
  const [passageMean = 0, postingBeginning = 0, ...others] = postings;
  const [titleBeginning = 0, titleHeadline = 0, titleMean = 0, titleTitles = 0, ...titleOthers] = titles;
  const [posting, title] = [others, titleOthers].map((cosines) => ({
    titles: cosines.slice(0, eachTitle.length),
    positions: cosines.slice(eachTitle.length, eachTitle.length + positions.length),
  })) as [Held, Held];
  const ofPassages = others.slice(eachTitle.length + positions.length);
  return {
    passageBest: Math.max(...ofPassages),
    passageMean,
    passageFirst: ofPassages[0] ?? 0,
    passageRecent: cosineOfWeighted(ofPassages, passages),
    postingBeginning,
    postingTitle: bestOf(posting.titles),
    positionCurrent: posting.positions[0] ?? 0,
    positionBest: bestOf(posting.positions),
    positionMean: meanOf(posting.positions),
    titlePositionCurrent: title.positions[0] ?? 0,
    titlePositionBest: bestOf(title.positions),
    titlePositionMean: meanOf(title.positions),
    titleBeginning,
    titleHeadline,
    titleMean,
    titleTitles,
    titleCurrent: title.titles[0] ?? 0,
    titleBest: bestOf(title.titles),
    words: shareOf(words[0], best.words),
    keywords: shareOf(words[1], best.keywords),
  };
}

/** Cosines to each title held, and to each position. */
interface Held {
  titles: number[];
  positions: number[];
}

function bestOf(cosines: readonly number[]): number {
  return Math.max(...cosines.map((cosine, age) => cosine * OLDER ** age));
}

/** Later ones weighing more. */
function meanOf(cosines: readonly number[]): number {
  let [sum, weights] = [0, 0];
  for (const [age, cosine] of cosines.entries()) {
    sum += cosine * OLDER ** age;
    weights += OLDER ** age;
  }
  return weights === 0 ? 0 : sum / weights;
}

/**
 * Cosine to the sum of the passages, each weighing less than the one before, of the cosines to each: the sum of the
 * weighted cosines by the length of the weighted sum.
 */
function cosineOfWeighted(cosines: readonly number[], passages: readonly Float32Array[]): number {
  const sum = cosines.reduce((total, cosine, at) => total + cosine * LATER_PASSAGE ** at, 0);
  const length = weightedLength(passages);
  return length === 0 ? 0 : sum / length;
}

const lengths = new WeakMap<readonly Float32Array[], number>();

/** The same for all postings of a query. */
function weightedLength(passages: readonly Float32Array[]): number {
  const known = lengths.get(passages);
  if (known !== undefined) return known;
  const sum = new Float64Array(passages[0]?.length ?? 0);
  passages.forEach((passage, at) => {
    const weight = LATER_PASSAGE ** at;
    for (const [i, component] of passage.entries()) sum[i] = (sum[i] as number) + weight * component;
  });
  const length = Math.sqrt(sum.reduce((total, one) => total + one * one, 0));
  lengths.set(passages, length);
  return length;
}

function shareOf(score = 0, best: number): number {
  return best === 0 ? 0 : Math.min(1, score / best);
}
