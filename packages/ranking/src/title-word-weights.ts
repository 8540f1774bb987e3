import { readInverseFrequencies } from './inverse-frequencies.ts';

/** Words that join others. */
const JOINING = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

let weights: ((word: string) => number) | undefined;

/**
 * How much a word of a title narrows the field, over the titles of the postings words were counted in; read on the first
 * call and kept.
 */
export function titleWordWeights(): (word: string) => number {
  if (weights === undefined) {
    const known = readInverseFrequencies('title-word-frequencies.tsv');
    weights = (word) => (JOINING.has(word) ? 0 : known(word));
  }
  return weights;
}
