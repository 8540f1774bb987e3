/** Titles of sections, whose letters are set apart more often than others. */
const SECTION_WORDS = new Set(
  `about academic accomplishments achievements activities additional affiliations and areas awards background
  career certifications communication contact core courses details education employment experience expertise
  highlights history honors industry information interests key languages leadership licenses me memberships my
  objective of other personal portfolio professional profile projects publications qualifications references
  relevant research skills social soft software statement strengths summary technical tools training volunteer
  work`.split(/\s+/),
);
/** Short words are found within others. */
const MIN_LENGTH = 3;
const MAX_LETTERS = 40;

/**
 * Parts letters that were written together in the fewest words that the page has elsewhere or sections are called;
 * leaves them as they are where they cannot be parted so.
 *
 * @param words in lower case
 */
export function splitWords(letters: string, words: ReadonlySet<string>): string[] {
  if (letters.length > MAX_LETTERS) return [letters];
  const lower = letters.toLowerCase();
  const isWord = (word: string) =>
    word === '&' || SECTION_WORDS.has(word) || (word.length >= MIN_LENGTH && words.has(word));
  /** For each length, the starts of the words that the letters up to there are parted in, if they can be. */
  const best: (number[] | undefined)[] = [[]];
  for (let end = 1; end <= lower.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      if (!before || !isWord(lower.slice(start, end))) continue;
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, start];
    }
  }
  const starts = best[lower.length];
  return starts ? starts.map((start, at) => letters.slice(start, starts[at + 1])) : [letters];
}
