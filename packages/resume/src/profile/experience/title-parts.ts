import { normaliseTitle } from '@rolecall/taxonomy';
import { isPlace } from '../place.ts';
import { lacksCompany, withoutPlaceholders } from '../placeholders.ts';
import {
  COMMA,
  employerAndPlace,
  isName,
  isOnlyPlace,
  type Piece,
  placeOf,
  trimmed,
} from './employer-and-place.ts';
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
  /** All of the part the title is in, where a comma sets off its employer, or its field: `Nurse, Telemetry`. */
  full?: string;
  employer?: string;
  place?: string;
}

/** What surely parts a title from an employer or a place; `ï¼` is a full-width comma misread, `â€“` a dash. */
const PARTS = /\s*(?:[|•·；;:\t@]|ï¼|â€[“”]|\s[-–—]{1,2}\s|\s?[–—]\s|\sat\s|\s{3,})\s*/iu;
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
    ...(place !== undefined && { place }),
    ...(best && employer?.part === best.piece.part && { full: employer.part }),
    ...(employer && employerAndPlace(employer, place)),
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
