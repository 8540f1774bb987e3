import { normaliseTitle } from '@rolecall/taxonomy';
import { isPlace, isRegion } from '../place.ts';
import { lacksCompany, withoutPlaceholders } from '../placeholders.ts';
import {
  AGENT,
  JOB,
  type Known,
  knownAs,
  MAX_TITLE_WORDS,
  SUFFIX,
  sureness,
  wordCount,
} from './title-words.ts';

/** What the head of an entry is made of. */
export interface HeadParts {
  title?: string;
  /** The part of it that the taxonomy knows best. */
  core?: string;
  /** How well the taxonomy knows it: whole (2), in part (1), not at all (0). */
  known: Known;
  /** How surely it is one, 0 (none) to 5: {@link known}, and whether it names who works. */
  sure: number;
  employer?: string;
  place?: string;
}

/** What surely parts a title from an employer or a place; `ï¼` is a full-width comma misread, `â€“` a dash. */
const PARTS = /\s*(?:[|•·；;:\t@]|ï¼|â€[“”]|\s[-–—]{1,2}\s|\s?[–—]\s|\sat\s|\s{3,})\s*/iu;
/** What may be within a title, too. */
const COMMA = /\s*,\s*|\s+(?=\()/u;
const AFTER_SUFFIX = new RegExp(`^.{0,80}${SUFFIX.source},?\\s+(?=\\p{Lu})`, 'iu');
const CITY_AT_END = /(?<![\p{L}\d] )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u;
/** The most telling title, the employer and the place among the parts of a line. */
export function partsOf(line: string): HeadParts {
  const parts = withoutPlaceholders(line)
    .split(PARTS)
    .map(trimmed)
    .filter((part) => part !== '');
  const pieces = parts.flatMap((part) => piecesOf(part));
  let best: { known: Known; sure: number; piece: Piece } | undefined;
  for (const piece of pieces) {
    const known = knownPiece(piece);
    if (known === undefined) continue;
    const sure = sureness(known, piece.text);
    // Of equals the whole is meant: `Director, Sales`.
    if (best === undefined || sure > best.sure || (piece.whole && sure === best.sure))
      best = { known, sure, piece };
  }
  const others = pieces.filter(({ whole, from, to, part }) => {
    if (best !== undefined && part === best.piece.part) {
      // What is left of the part its title is in.
      if (whole || (from < best.piece.to && to > best.piece.from)) return false;
    } else if (!whole) return false;
    return true;
  });
  const place = placeOf(others);
  const double = best && doubleTitle(line, parts, best.piece.part);
  const employer = others.find(
    ({ text }) => isName(text) && !isOnlyPlace(text, place) && double?.includes(text) !== true,
  );
  // Where the employer was taken out, what is left is what the position was called.
  if (
    best === undefined &&
    employer !== undefined &&
    lacksCompany(line) &&
    wordCount(employer.text) <= MAX_TITLE_WORDS
  ) {
    return { known: 0, sure: 1, title: employer.text, ...(place !== undefined && { place }) };
  }
  return {
    known: best?.known ?? 0,
    sure: best?.sure ?? 0,
    ...(best && { title: double ?? best.piece.text, core: best.piece.text }),
    ...(employer && { employer: withoutPlace(employer.text, place) }),
    ...(place !== undefined && { place }),
  };
}

/** `Financial Assistant - Trader`: two titles with a dash between them are one. */
function doubleTitle(line: string, parts: readonly string[], part: string): string | undefined {
  const at = parts.indexOf(part);
  for (const [first, second] of [parts.slice(at - 1, at + 1), parts.slice(at, at + 2)]) {
    if (
      first === undefined ||
      second === undefined ||
      !JOB.test(first) ||
      !(JOB.test(second) || AGENT.test(second))
    )
      continue;
    if (SUFFIX.test(first) || SUFFIX.test(second) || wordCount(`${first} ${second}`) > MAX_TITLE_WORDS)
      continue;
    const start = line.indexOf(first);
    const from = start + first.length;
    const to = line.indexOf(second, from);
    if (start >= 0 && to > 0 && /^\s[-–—]\s$/u.test(line.slice(from, to)))
      return line.slice(start, to + second.length);
  }
  return undefined;
}

/** A part between separators, or a stretch of it between commas. */
interface Piece {
  text: string;
  part: string;
  whole: boolean;
  from: number;
  to: number;
}

/** The stretches between commas, and all of them together. */
function piecesOf(part: string): Piece[] {
  const items = part.split(COMMA).map(trimmed);
  const whole = { text: part, part, whole: true, from: 0, to: items.length };
  if (items.length === 1 || items.length > 8) return [whole];
  const singles = items.map((text, at) => ({ text, part, whole: false, from: at, to: at + 1 }));
  return [...singles.filter(({ text }) => text !== ''), whole];
}

function knownPiece({ text, part, whole, from, to }: Piece): Known | undefined {
  if (isPlace(text)) return undefined;
  // `Director, Sales` is a title if `Director Sales` is: what else has commas is more than a title.
  const parted = whole && to - from > 1;
  const { basis } = normaliseTitle(parted ? text.replace(/[,()\s]+/g, ' ') : text);
  const known = knownAs(text, basis);
  if (!parted || known === undefined || known === 2) return known;
  return isRankOverField(part, basis) || isRankOverFields(part) ? 1 : undefined;
}

/** `Vice President, Marketing`: a rank that says nothing alone, and its field. */
function isRankOverField(part: string, basis: string): boolean {
  const [rank = '', field, ...more] = part.split(COMMA);
  return (
    field !== undefined &&
    more.length === 0 &&
    basis === 'part' &&
    JOB.test(rank) &&
    normaliseTitle(rank).basis === 'none'
  );
}

/** `Communications, Public Relations & Events Manager`: one rank over some fields. */
function isRankOverFields(part: string): boolean {
  const fields = part.split(COMMA);
  const last = fields.pop() ?? '';
  return (
    fields.length < 3 &&
    /\s(?:&|and)\s/u.test(last) &&
    JOB.test(last) &&
    fields.every(
      (field) => wordCount(field) <= 2 && !JOB.test(field) && !AGENT.test(field) && !SUFFIX.test(field),
    )
  );
}

function placeOf(pieces: readonly Piece[]): string | undefined {
  const whole = pieces.find(({ text, whole }) => whole && isOnlyPlace(text));
  if (whole !== undefined) return whole.text;
  // The end of a part: `Gold Gym, Bend, Oregon`, `Acme Inc. Bend, Oregon`.
  for (const { part } of pieces) {
    const items = part.split(COMMA).map(trimmed);
    const region = items.at(-1) ?? '';
    if (items.length < 2 || !isRegion(region)) continue;
    const city = CITY_AT_END.exec((items.at(-2) ?? '').replace(AFTER_SUFFIX, ''))?.[0];
    return city === undefined ? region : `${city}, ${region}`;
  }
  return undefined;
}

function isOnlyPlace(text: string, place = ''): boolean {
  return place.startsWith(text) || (isPlace(text) && !SUFFIX.test(text));
}

function withoutPlace(text: string, place: string | undefined): string {
  const at = place === undefined ? -1 : text.lastIndexOf(place);
  return at <= 0 ? text : text.slice(0, at).replace(/[\s,(–-]+$/u, '') || text;
}

/** Names of companies are in capitals but for a word or two. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’.-])\p{Ll}[\p{L}-]{3,}/gu;

function isName(text: string): boolean {
  return (
    /^["“'(]?[\p{Lu}\p{Lo}\d]/u.test(text) &&
    text.length > 1 &&
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
function trimmed(part: string): string {
  const bare = part.replace(/^[^\p{L}\p{N}"“(.]+|[^\p{L}\p{N})"”+#.!]+$|[(\s]+$/gu, '');
  const opened = bare.startsWith('(') ? bare.replace(/^\(([^()]*)\)?$/u, '$1') : bare;
  return opened.includes('(') ? opened : opened.replace(/\)+$/u, '');
}
