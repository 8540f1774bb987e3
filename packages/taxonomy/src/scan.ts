import type { PhraseTrie } from './phrase-trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A name found in a text: which, and from which word to which (exclusive). */
export interface Hit {
  name: number;
  from: number;
  to: number;
}

/** All names in a text, the longest from each word on, none overlapping, in order. */
export function scan(
  words: Words,
  { vocabulary, trie }: { vocabulary: Vocabulary; trie: PhraseTrie },
): Hit[] {
  const ids = vocabulary.idsOf(words);
  const hits: Hit[] = [];
  for (let from = 0; from < words.keys.length; ) {
    const node = trie.longestAt(ids, from);
    const to = from + trie.lengthOf(node);
    if (node !== 0) hits.push({ name: trie.valueOf(node), from, to });
    from = Math.max(to, from + 1);
  }
  return hits;
}

/** The text of a run of words, and where it is. `end` is exclusive; both in UTF-16 units. */
export function spanOf({ starts, ends }: Words, { from, to }: { from: number; to: number }) {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** Whether a run of words is a whole phrase: one item of a list, one line. */
export function isWholePhrase({ phrases }: Words, { from, to }: { from: number; to: number }): boolean {
  return phrases[from - 1] !== phrases[from] && phrases[to] !== phrases[to - 1];
}

/** Whether the words beside a run, on its line, are in capitals: then capitals say nothing. */
export function isShouted(text: string, words: Words, { from, to }: { from: number; to: number }): boolean {
  let seen = 0;
  for (const at of [from - 2, from - 1, to, to + 1]) {
    if (at < 0 || at >= words.keys.length || words.lines[at] !== words.lines[from]) continue;
    const word = text.slice(words.starts[at], words.ends[at]);
    if (word.length < 2 || /[^\p{Lu}]/u.test(word)) continue;
    // A list of acronyms is no shouting.
    if (words.phrases[at] === words.phrases[from] && word.length > 3) seen++;
  }
  return seen > 0;
}
