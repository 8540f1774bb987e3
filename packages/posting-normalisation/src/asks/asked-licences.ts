import type { PostingAsks } from '@rolecall/contracts';
import { findLicences } from '@rolecall/taxonomy';
import type { Statement } from './statements.ts';

/** A licence is asked for, rather than who holds one is named. */
const HOLDING =
  /\b(?:licen[sc]\w{1,6}|certifi\w{1,8}|regist(?:ration|ered)|admi(?:tted|ssion)|clearance|current|active|valid|must|required?|requires|hold(?:s|er)?|possess\w*|eligible|member|pin|qualified|qualification)\b/iu;

/** A clearance that comes with the job need not be held before. */
const TO_COME = /\b(?:obtain\w*|undergo|secure|acquire|attain|eligib\w+|willing\w*|pursu\w+|within)\b/iu;

/** Whom a candidate works with. */
const OF_OTHERS =
  /\b(?:report(?:s|ing)? (?:directly )?to|supervis\w+|(?:work\w*|partner\w*|collaborat\w*|liais\w*|coordinat\w*|communicat\w*) (?:closely )?with|alongside|assist\w* (?:the|a|our)|support\w* (?:the|a|our)|under the|oversight|directs?|delegat\w+|firms?\b|clients?\b|patients?\b)/iu;

const ALTERNATIVE = /\b(?:or|and\/or)\b|\/|\bequivalent\b/iu;

/** What makes a title one of those who hold the licence. */
const IN_TITLE = new Set([
  'registered-nurse',
  'practical-nurse',
  'nursing-assistant',
  'accountancy',
  'driving',
  'architecture',
  'social-work',
]);
const NOT_HELD =
  /\b(?:student|extern|intern|trainee|apprentice|assistant to|recruit\w+|firm|sales|instructor|supervisor of)\b/iu;

/**
 * Licences a posting asks for: those its title is of, and those of statements that ask to hold one and are no wish. Not
 * firm where another may stand in for it.
 */
export function askedLicences(title: string, statements: readonly Statement[]): PostingAsks['licences'] {
  const asked = new Map<string, boolean>();
  const toCome = new Set<string>();
  for (const { text, isAsk, isWish, isAlternative } of statements) {
    const named = findLicences(text);
    if (TO_COME.test(text)) for (const id of named) toCome.add(id);
    if (!isAsk || isWish || !HOLDING.test(text) || OF_OTHERS.test(text)) continue;
    const firm = !isAlternative && !ALTERNATIVE.test(text);
    for (const id of named) asked.set(id, firm || (asked.get(id) ?? false));
  }
  if (!NOT_HELD.test(title)) {
    const named = findLicences(title).filter((id) => IN_TITLE.has(id));
    for (const id of named) asked.set(id, named.length === 1 || (asked.get(id) ?? false));
  }
  return [...asked].map(([id, firm]) => ({ id, firm: firm && !toCome.has(id) }));
}
