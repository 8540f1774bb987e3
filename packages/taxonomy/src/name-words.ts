import { sameSpelling, singularOf } from './spelling.ts';
import { wordsOf } from './words.ts';

/** The words of a text as names are compared by them: folded, in one spelling, in the singular. Linear in the text. */
export function nameWords(text: string): string[] {
  return wordsOf(text).keys.map((key) => {
    const spelt = sameSpelling(key);
    return singularOf(spelt) ?? spelt;
  });
}

/** A name as it is written in a text, on one line and in lower case but for acronyms: `customer service`, `RFPs`. */
export function asWritten(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(/\S+/gu, (word) => (isAcronym(word) ? word : word.toLowerCase()));
}

/** Capitals within a word; a long word in capitals is shouted. */
function isAcronym(word: string): boolean {
  return /\p{L}\p{Lu}/u.test(word) && !/^\P{Ll}{6,}$/u.test(word);
}
