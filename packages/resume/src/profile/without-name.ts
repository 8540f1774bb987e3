import { normaliseTitle } from '@rolecall/taxonomy';

/** A name has two to four words, each a capital and letters. */
const NAME_LINE = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]*$/u;

/** Words of headings and ranks, which the taxonomy does not know by themselves. */
const NO_NAME =
  /\b(?:summary|profile|professional|career|executive|objective|highlights?|experience|work|history|education|skills?|overview|resume|curriculum|vitae|qualifications?|core|accomplishments?|contact|information|senior|junior|lead|chief|head|vice|president|assistant|associate|deputy|general|regional|national|area|director|manager|management|supervisor|coordinator|administrator|specialist|consultant|consulting|advisor|officer|executive|leader|owner|partner|intern|trainee|staff|team|phd|candidate|and|of|for|in|the)\b/iu;

/** Frequent forenames that are part of some job title, too. */
const FORENAMES = new Set(
  (
    'alex art bill bob carol charles chris christian christopher daisy dale dan daniel david dean don drew earl ' +
    'edward faith frank gene george glen grace grant guy harry heath henry hope iris ivy jack james jay jean ' +
    'jerry jill jim joe john jordan joy june justin kay kelly ken lee leo lily louis marina mark martin mary ' +
    'mason max may michael miles nick norm olive page pat paul peter ray rich richard rob robert robin rod rose ' +
    'roy ruby russ sam sandy scott sean stan steve ted thomas tim tom tony victor violet wade warren will ' +
    'william woody'
  ).split(' '),
);

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
  const isForename = (word: string) =>
    FORENAMES.has(word.toLowerCase()) || normaliseTitle(word).basis === 'none';
  return words.length > 1 && normaliseTitle(line).basis !== 'title' && words.slice(0, -1).every(isForename);
}
