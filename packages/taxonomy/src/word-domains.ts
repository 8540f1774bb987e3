import { DOMAINS, type DomainId } from './domains.ts';
import type { Titles } from './store.ts';
import type { Words } from './words.ts';

/** How much of the evidence speaks for a domain; the shares of one title sum to 1. */
export interface DomainShare {
  readonly domain: DomainId;
  readonly share: number;
}

/** Domains below this share of a word's titles are noise. */
const MINIMUM_SHARE = 0.05;

/** Counts of each word's titles by domain, `DOMAINS.length` a word; made on the first call for a store. */
const tables = new WeakMap<Titles, Float32Array>();

/**
 * What single words say of the field, for a title no part of which is known: the domains of all titles
 * with the word, words weighted by how much they narrow the field. Ordered by share, then id; empty where
 * no word is known.
 */
export function domainsOfWords(words: Words, store: Titles): DomainShare[] {
  const table = tables.get(store) ?? countByWord(store);
  tables.set(store, table);
  const { exact, singular } = store.vocabulary.idsOf(words);
  const sums = new Float64Array(DOMAINS.length);
  exact.forEach((id, at) => {
    const word = id >= 0 ? id : (singular[at] ?? -1);
    if (word < 0) return;
    const counts = table.subarray(word * DOMAINS.length, (word + 1) * DOMAINS.length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) return;
    const weight = 1 - entropyOf(counts, total) / Math.log(DOMAINS.length);
    counts.forEach((count, domain) => {
      sums[domain] = (sums[domain] ?? 0) + (weight * count) / total;
    });
  });
  const total = sums.reduce((sum, one) => sum + one, 0);
  const kept = DOMAINS.map(({ id }, at) => ({
    domain: id as DomainId,
    share: (sums[at] ?? 0) / total,
  })).filter(({ share }) => share >= MINIMUM_SHARE);
  const keptTotal = kept.reduce((sum, { share }) => sum + share, 0);
  return kept
    .map(({ domain, share }) => ({ domain, share: share / keptTotal }))
    .sort((a, b) => b.share - a.share || (a.domain < b.domain ? -1 : 1));
}

function entropyOf(counts: Float32Array, total: number): number {
  return counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log(count / total)),
    0,
  );
}

function countByWord({ vocabulary, keys, offsets, refs, occupations }: Titles): Float32Array {
  const numbers = new Map<string, number>(DOMAINS.map(({ id }, number) => [id, number]));
  const domainOf = occupations.map(({ domain }) => numbers.get(domain) ?? 0);
  const table = new Float32Array(vocabulary.size() * DOMAINS.length);
  keys.forEach((key, title) => {
    const from = offsets[title] ?? 0;
    const to = offsets[title + 1] ?? from;
    for (const word of key.split(' ').map(vocabulary.add)) {
      for (let at = from; at < to; at++) {
        const slot = word * DOMAINS.length + (domainOf[(refs[at] ?? 0) >> 4] ?? 0);
        table[slot] = (table[slot] ?? 0) + 1 / (to - from);
      }
    }
  });
  return table;
}
