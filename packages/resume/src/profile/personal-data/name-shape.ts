import { findSkills, normaliseTitle } from '@rolecall/taxonomy';
import { isPlace } from '../place.ts';
import { headingKind } from '../sections/headings.ts';
import { isForename } from './forenames.ts';

export const MAX_LENGTH = 60;
const MAX_WORDS = 6;

const PARTICLE =
  '(?:van|von|der|den|de|da|do|dos|del|della|di|la|le|el|al|bin|binti|ibn|ben|bat|abu|zu|zum|ter|ten|y|e|st\\.)';
const PART = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|[dl]['’]\\p{Lu}[\\p{L}\\p{M}-]+|al-\\p{Lu}[\\p{L}\\p{M}]+)";
/** A small word of a name, or none. */
export const PARTICLES = new RegExp(`^${PARTICLE}?$`, 'iu');
/** Each part a capital and letters, small words between: `Ana de la Cruz`, `O'Neill`, `J. R. Smith-Jones`. */
const NAME = new RegExp(`^${PART}(?:\\s(?:${PARTICLE}\\s){0,3}${PART}){1,4}$`, 'u');
/** Names of scripts without capitals. */
export const OTHER_SCRIPT =
  /^(?:[\p{Script=Han}]{1,2}\s?[\p{Script=Han}]{1,2}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,4}\s[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,4}|\p{Script=Hangul}{2,4}|(?:[\p{Script=Arabic}\p{M}]{2,15}\s){1,3}[\p{Script=Arabic}\p{M}]{2,15}|(?:\p{Script=Hebrew}{2,15}\s){1,2}\p{Script=Hebrew}{2,15}|(?:[\p{Script=Devanagari}\p{M}]{2,15}\s){1,2}[\p{Script=Devanagari}\p{M}]{2,15})$/u;
export const SALUTATION =
  /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|sr|sra|ing|eng|mx)\b\.?(?:\s(?:dr|prof)\b\.?)?\s+/iu;
/** What comes behind a name: degrees, licences, "Jr.". */
const CREDENTIALS =
  /(?:,\s?|\s)(?:\(?(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|d\.?o|esq|cpa|cfa|cma|mba|pmp|rn|bsn|msn|lpn|np|pe|p\.e|eit|ra|aia|leed ap|phr|sphr|shrm-(?:s)?cp|csm|cissp|jd|j\.d|dds|dvm|lcsw|msw|m\.?a|m\.?s|b\.?s|b\.?a|m\.?sc|b\.?sc|ms|bs|mph|mpa|ed\.?d|m\.?ed|facs|fache|cscs|cpt|ccrn|aprn|fnp(?:-c|-bc)?|ot|pt|dpt|otr\/l|pharmd|acca|cima|cipd|acma|cgma|chrp|cpim|cscp)\.?\)?)(?=$|[,\s.])/iu;
const SEPARATORS = /\s*(?:[|•·~\t;:：]|\s[-–—]\s|\s{3,}|\()\s*/u;

/** Words of headings and ranks, which the taxonomy does not know by themselves. */
const NO_NAME =
  /\b(?:summary|profile|professional|career|executive|objective|highlights?|experience|work|history|education|skills?|overview|resume|curriculum|vitae|qualifications?|core|accomplishments?|contact|information|senior|junior|lead|chief|head|vice|president|assistant|associate|deputy|general|regional|national|area|director|manager|management|supervisor|coordinator|administrator|specialist|consultant|consulting|advisor|officer|executive|leader|owner|partner|intern|trainee|staff|team|phd|candidate|developer|engineer|programmer|analyst|and|of|for|in|the|with|your|company|city|state|university|college|school|inc|llc|ltd|street|avenue|road|updated|name)\b/iu;

/** A line up to its first separator, without what stands before or behind a name. */
export function bareName(line: string): string {
  const value = withoutCredentials(
    (line.slice(0, 200).split(SEPARATORS)[0] ?? '').replace(SALUTATION, '').trim(),
  );
  const [last = '', first, ...more] = value.split(/\s*,\s*/u);
  const reversed =
    first !== undefined && more.length === 0 && /^\p{Lu}[\p{L}'’-]+$/u.test(last) && first !== '';
  return (reversed ? `${first} ${last}` : last).trim();
}

/** A line without degrees and licences. */
export function withoutCredentials(line: string): string {
  let value = line.slice(0, 200);
  for (let times = 0; times < 5; times++) {
    const match = CREDENTIALS.exec(value);
    if (match === null || match.index === 0) break;
    value = value.slice(0, match.index) + value.slice(match.index + match[0].length);
  }
  return value;
}

/** Whether a text has the shape of a whole name. */
export function isPlainName(value: string): boolean {
  return (
    value.length <= MAX_LENGTH &&
    value.split(/\s+/u).length <= MAX_WORDS &&
    NAME.test(value) &&
    !NO_NAME.test(value) &&
    !isPlace(value) &&
    headingKind(value, true) === undefined
  );
}

/** Words that stand for no work but perhaps the surname (Baker, Miller). */
export function mayBeName(value: string): boolean {
  // Initials stand for nothing.
  const words = value
    .split(/\s+/u)
    .filter((word) => /^\P{Ll}/u.test(word) && word.replace(/\P{L}/gu, '').length > 1);
  const saysNothing = (word: string) => isForename(word) || normaliseTitle(word).basis === 'none';
  return (
    words.length > 1 &&
    normaliseTitle(value).basis !== 'title' &&
    words.slice(0, -1).every(saysNothing) &&
    findSkills(value).length === 0
  );
}

/** Whether a text is one word that may be a forename or a surname. */
export function isOneName(value: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’-]{1,24}$/u.test(value) &&
    !NO_NAME.test(value) &&
    headingKind(value, true) === undefined
  );
}
