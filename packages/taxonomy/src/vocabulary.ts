import type { WordIds } from './phrase-trie.ts';
import { sameSpelling, singularOf } from './spelling.ts';
import type { Words } from './words.ts';

/** Numbers the words that names are made of. */
export interface Vocabulary {
  /** The number of a word of a name; a new one where it has none. */
  add(key: string): number;
  /** How many words there are; their numbers are below. */
  size(): number;
  /** The numbers of a text's words. */
  idsOf(words: Words): WordIds;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();

  function find(key: string): number {
    // `sql+` and the like are the plain word where no name has the sign.
    const id = ids.get(key) ?? ids.get(sameSpelling(key));
    if (id !== undefined) return id;
    const plain = key.endsWith('+') || key.endsWith('#') ? key.replace(/[+#]+$/, '') : key;
    return plain === key ? -1 : (ids.get(plain) ?? -1);
  }

  return {
    add(key) {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const spelling = sameSpelling(key);
      const same = ids.get(spelling);
      if (same !== undefined) return same;
      ids.set(spelling, ids.size);
      return ids.size - 1;
    },
    size: () => ids.size,
    idsOf({ keys, phrases }) {
      const exact = new Int32Array(keys.length);
      const singular = new Int32Array(keys.length).fill(-1);
      keys.forEach((key, at) => {
        exact[at] = key === '' ? -1 : find(key);
        const one = singularOf(key);
        if (one !== undefined) singular[at] = find(one);
      });
      return { exact, singular, phrases };
    },
  };
}
