import { DOMAINS } from '@rolecall/taxonomy';
import { type DomainClassifier, loadDomainClassifier } from './domain-classifier.ts';

/** Fields of work by the taxonomy's id, with their shares (0..1). Small ones are left out: the sum is at most 1. */
export type DomainShares = Readonly<Record<string, number>>;

/** Tells the fields of work of postings and resumes by their vectors. */
export interface DomainReader {
  /** Of the classifier; `none` for the vectors of a model it was not trained for. */
  readonly version: string;
  /**
   * @param groups the vectors of each thing, unit vectors of the embedding model; none have no fields
   * @returns the mean probabilities of each group, in order
   * @throws INTERNAL when a vector has another length than the model's
   */
  read(groups: readonly (readonly Float32Array[])[]): Promise<DomainShares[]>;
}

/** Shares below say nothing; digits of the others. */
const LEAST_SHARE = 0.02;
const DIGITS = 3;

/**
 * Loads the classifier for the vectors of `model`. It was trained for one embedding model: of the vectors of others it
 * reads no fields, and ranking does without.
 *
 * @param model `Embedder.model.name`
 * @throws INTERNAL when the classifier cannot be read
 */
export async function createDomainReader(model: string): Promise<DomainReader> {
  const classifier = await loadDomainClassifier();
  if (classifier.model !== model) {
    return { version: 'none', read: async (groups) => groups.map(() => ({})) };
  }
  return { version: classifier.version, read: (groups) => readGroups(classifier, groups) };
}

async function readGroups(
  classifier: DomainClassifier,
  groups: readonly (readonly Float32Array[])[],
): Promise<DomainShares[]> {
  const rows = await classifier.classify(groups.flat());
  let end = 0;
  return groups.map(({ length }) => {
    end += length;
    return meanShares(rows.slice(end - length, end));
  });
}

function meanShares(rows: readonly Float32Array[]): DomainShares {
  const shares = DOMAINS.map(({ id }, domain) => {
    const sum = rows.reduce((total, probabilities) => total + (probabilities[domain] as number), 0);
    return [id, Number((sum / Math.max(1, rows.length)).toFixed(DIGITS))] as const;
  });
  return Object.fromEntries(shares.filter(([, share]) => share >= LEAST_SHARE));
}
