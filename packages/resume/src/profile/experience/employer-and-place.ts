import { isPlace, isRegion } from '../place.ts';
import { SUFFIX } from './title-words.ts';

/** A part between separators, or a stretch of it between commas. */
export interface Piece {
  text: string;
  part: string;
  whole: boolean;
  from: number;
  to: number;
}

/** What may be within a title, too. */
export const COMMA = /\s*,\s*|\s+(?=\()/u;
const AFTER_SUFFIX = new RegExp(`^.{0,80}${SUFFIX.source},?\\s+(?=\\p{Lu})`, 'iu');
const CITY_AT_END = /(?<![\p{L}\d] )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u;
const TOWN = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?$/u;

/** `Crumb Bakery, Bend`: an employer and a town, where no state or country is named. */
export function employerAndPlace(
  { text, whole, to }: Piece,
  place: string | undefined,
): { employer: string; place?: string } {
  const [first = '', second = ''] = text.split(/\s*,\s*/u);
  if (place === undefined && whole && to === 2 && TOWN.test(second) && !SUFFIX.test(second)) {
    return { employer: first, place: second };
  }
  return { employer: withoutPlace(text, place), ...(place !== undefined && { place }) };
}

/** The place that some pieces name, or that one of them ends with. */
export function placeOf(pieces: readonly Piece[]): string | undefined {
  const whole = pieces.find(({ text, whole }) => whole && isOnlyPlace(text));
  if (whole !== undefined) return whole.text;
  // The end of a part: `Gold Gym, Bend, Oregon`, `Acme Inc. Bend, Oregon`.
  for (const { part } of pieces) {
    const items = part.split(COMMA).map(trimmed);
    const region = items.at(-1) ?? '';
    if (items.length < 2 || !isRegion(region)) continue;
    const before = (items.at(-2) ?? '').replace(AFTER_SUFFIX, '');
    const place = `${CITY_AT_END.exec(before)?.[0]}, ${region}`;
    return isPlace(place) ? place : region;
  }
  return undefined;
}

/** Whether a piece says no more than a place. */
export function isOnlyPlace(text: string, place = ''): boolean {
  return place.startsWith(text) || (isPlace(text) && !SUFFIX.test(text));
}

function withoutPlace(text: string, place: string | undefined): string {
  const at = place === undefined ? -1 : text.lastIndexOf(place);
  return at <= 0 ? text : text.slice(0, at).replace(/[\s,(–-]+$/u, '') || text;
}

/** Names of companies are in capitals but for a word or two. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’.-])\p{Ll}[\p{L}-]{3,}/gu;

/** Whether a piece may be the name of an employer. */
export function isName(text: string): boolean {
  return (
    /^["“'(]?[\p{Lu}\p{Lo}\d]/u.test(text) &&
    text.length > 1 &&
    !/^\d+\s/u.test(text) &&
    text.split(/\s+/).length <= 10 &&
    (text.match(SMALL_WORD)?.length ?? 0) <= 1 &&
    /\p{L}{2}/u.test(text)
  );
}

/** Whether a name has a word that companies and the like have: Inc., University. */
export function isCompany(name: string): boolean {
  return SUFFIX.test(name);
}

/** Without what lists and brackets leave at the ends. */
export function trimmed(part: string): string {
  const bare = part.replace(/^[^\p{L}\p{N}"“(.]+|[^\p{L}\p{N})"”+#.!]+$|[(\s]+$/gu, '');
  const opened = bare.startsWith('(') ? bare.replace(/^\(([^()]*)\)?$/u, '$1') : bare;
  return opened.includes('(') ? opened : opened.replace(/\)+$/u, '');
}
