import { normaliseTitle } from '@rolecall/taxonomy';

/** A name has two to four words, each a capital and letters. */
const NAME_LINE = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]*$/u;

/** Words of headings and ranks, which the taxonomy does not know by themselves. */
const NO_NAME =
  /\b(?:summary|profile|professional|career|executive|objective|highlights?|experience|work|history|education|skills?|overview|resume|curriculum|vitae|qualifications?|core|accomplishments?|contact|information|senior|junior|lead|chief|head|vice|president|assistant|associate|deputy|general|regional|national|area|director|manager|management|supervisor|coordinator|administrator|specialist|consultant|consulting|advisor|officer|executive|leader|owner|partner|intern|trainee|staff|team|and|of|for|the)\b/iu;

/**
 * The text without the candidate's name, where its first line is one: a name says nothing about the work, and what
 * it says of a person must not move a list. The line of a name holds no word that stands for work or rank but perhaps
 * the surname (Baker, Miller).
 */
export function withoutName(text: string): string {
  const start = text.search(/\S/u);
  if (start < 0) return text;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end).trim();
  if (end < 0 || !isName(line)) return text;
  return text.slice(end + 1);
}

function isName(line: string): boolean {
  if (line.length > 60 || !NAME_LINE.test(line) || NO_NAME.test(line)) return false;
  // Initials stand for nothing.
  const words = line.split(/\s+/).filter((word) => word.length > 2);
  return (
    normaliseTitle(line).basis !== 'title' &&
    words.slice(0, -1).every((word) => normaliseTitle(word).basis === 'none')
  );
}
