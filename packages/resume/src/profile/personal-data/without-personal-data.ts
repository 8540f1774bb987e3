import { headingKind } from '../sections/headings.ts';
import { findAddresses } from './addresses.ts';
import { findBirthDates } from './birth-dates.ts';
import { candidateName } from './candidate-name.ts';
import { findEmails } from './emails.ts';
import { findLinks } from './links.ts';
import { findName } from './name-occurrences.ts';
import { findPersonalDetails } from './personal-details.ts';
import { findPhones } from './phones.ts';
import { merged, type Span } from './spans.ts';

/** Lines before the first heading in which a person says who they are. */
const HEADER_LINES = 25;

const LABEL_NAMES =
  'e-?mails?|mail|phone|telephone|tel|mobile|mob|cell|fax|linked ?in|git ?hub|gitlab|twitter|facebook|instagram|skype|telegram|whats ?app|web ?site|web|url|blog|portfolio|address|home address|contact|name|full name|date of birth|dob|nationality|gender|age|marital status|profile|生年月日|住所|現住所';
/** What is left of a line on how to be reached; single letters are icons. */
const LABELS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABEL_NAMES}|[a-z])(?![\\p{L}\\p{N}])\\s?[.:：]?\\s?`,
  'giu',
);
/** The label of what is cut out behind it. */
const LABEL_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABEL_NAMES})[^\\S\\n]?[.:：]{1,2}[^\\S\\n]?[([]?$`,
  'iu',
);
const LABEL_REACH = 24;

/** What separated the things that went. */
const LEFT_OVER = new Set(' ,|•·;:–-');

/**
 * A resume without what says who the person is: names, addresses, telephone numbers, links, date of birth, age, marital
 * status, nationality, gender, photo, and the people it refers to. None of it says anything about the work, and it must
 * not move a list. Where somebody lives stays, without street and postcode.
 *
 * Linear in the length of the text, whatever it holds; a text without any personal data comes back as it was.
 */
export function withoutPersonalData(text: string): string {
  const zones = personalZones(text);
  const emails = findEmails(text);
  const links = findLinks(text, zones);
  const spelt = [...emails, ...links].slice(0, 20).map(({ start, end }) => text.slice(start, end));
  const spans = merged([
    ...emails,
    ...links,
    ...findPhones(text, zones),
    ...findAddresses(text),
    ...findBirthDates(text),
    ...findPersonalDetails(text, zones),
    ...findName(text, candidateName(text, spelt)),
    ...zones.filter(({ thirdParties }) => thirdParties),
  ]);
  return cut(text, spans);
}

interface Zone extends Span {
  /** Whether it tells of others: all of it goes. */
  thirdParties: boolean;
}

/** The lines before the first heading, those under one of personal things, and those on references. */
function personalZones(text: string): Zone[] {
  const zones: Zone[] = [];
  let kind: 'header' | 'personal' | 'references' | undefined = 'header';
  let start = 0;
  let lines = 0;
  let apart = true;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const bare = line.trim();
    const heading = headingKind(bare, apart);
    apart = bare === '';
    if (heading !== undefined)
      kind = heading === 'personal' || heading === 'references' ? heading : undefined;
    else if (kind === 'header' && bare !== '' && ++lines > HEADER_LINES) kind = undefined;
    else if (kind !== undefined) extend(zones, { start, end, thirdParties: kind === 'references' });
    start = end + 1;
  }
  return zones;
}

function extend(zones: Zone[], next: Zone): void {
  const last = zones.at(-1);
  if (last?.end === next.start - 1 && last.thirdParties === next.thirdParties) last.end = next.end;
  else zones.push(next);
}

/** Cuts spans out; a line of which nothing but labels and separators is left goes whole. */
function cut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  const touched: boolean[] = [false];
  const append = (piece: string) => {
    for (let i = 0; i < piece.length; i++) if (piece.charCodeAt(i) === 10) touched.push(false);
    result += piece;
  };
  for (const { start, end } of spans) {
    const before = text.slice(Math.max(at, start - LABEL_REACH), start);
    append(text.slice(at, start - (LABEL_BEFORE.exec(before)?.[0].length ?? 0)));
    touched[touched.length - 1] = true;
    result += ' ';
    at = end;
  }
  append(text.slice(at));
  return result
    .split('\n')
    .flatMap((line, index) => (touched[index] ? tidied(line) : line))
    .join('\n');
}

function tidied(line: string): string | [] {
  if (!/[\p{L}\p{N}]/u.test(line.replace(LABELS, ''))) return [];
  const kept = line
    .replace(/\s{2,}/gu, ' ')
    .replace(/(?: ?[|•·]){2,}/gu, ' |')
    .replace(/(?: ?,){2,}/gu, ',')
    .replace(/\( ?\)/gu, ' ');
  let [start, end] = [0, kept.length];
  while (start < end && LEFT_OVER.has(kept.charAt(start))) start++;
  while (end > start && LEFT_OVER.has(kept.charAt(end - 1))) end--;
  return kept.slice(start, end);
}
