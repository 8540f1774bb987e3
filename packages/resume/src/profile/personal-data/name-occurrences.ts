import { findSkills, normaliseTitle } from '@rolecall/taxonomy';
import type { Span } from './spans.ts';

/** What makes a name that of a company, a place or a saint. */
const COMPANY_AFTER = /^(?:\s(?:&|and)\s\p{Lu}|['’]s\s\p{Lu})/u;
const COMPANY_WORD_AFTER =
  /^[,\s]{1,2}(?:inc|llc|ltd|llp|gmbh|corp|co|company|group|university|college|school|hospital|clinic|institute|foundation|bank|street|county|center|centre|hotel|restaurant|associates|partners|international|industries|systems)\b/iu;
const COMPANY_BEFORE = /(?:(?:&|and|st\.|saint|mount|fort|port|lake|san|santa)\s)$/iu;
const ORDINARY = new Set(
  'april august june may march monday sunday will mark grant rich bill art rose hope faith joy grace page chase long young king best black white brown green'.split(
    ' ',
  ),
);
const GAP = /^(?:[\s,.-]{1,3}(?:\p{Lu}\.?\s)?)$/u;
const MIN_ALONE = 3;
const MAX_GROUP = 7;

interface Hit extends Span {
  word: string;
  capital: boolean;
}

/**
 * Where the words of a name stand: together, in any order and case; one of them on a line of its own; or one alone in
 * the text, unless it is an ordinary word too, or that of a company.
 */
export function findName(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const parts = [...new Set(words.map((word) => word.toLowerCase().replace(/^[.,]+|[.,]+$/gu, '')))].filter(
    Boolean,
  );
  const longest = [...parts].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${longest.join('|')})(?![\\p{L}\\p{M}])\\.?`, 'giu');
  const hits: Hit[] = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].toLowerCase().replace(/\.$/u, ''),
    capital: !/^\p{Ll}/u.test(match[0]),
  }));
  const lower = new Set(hits.flatMap(({ capital, word }) => (capital ? [] : [word])));
  const telling = new Set(parts.filter((part) => isTelling(part, lower)));
  const spans: Span[] = [];
  for (let at = 0; at < hits.length; ) {
    const group = groupFrom(text, hits, at);
    const [start, end] = [(group[0] as Hit).start, (group.at(-1) as Hit).end];
    const long = group.some(({ word }) => word.length >= MIN_ALONE || /\P{ASCII}/u.test(word));
    if (group.length > 1 && long && group.some(({ capital }) => capital)) spans.push({ start, end });
    else {
      const alone =
        long && isAloneOnLine(text, start, end) && normaliseTitle(text.slice(start, end)).basis !== 'title';
      for (const hit of group) {
        if (alone || (hit.capital && telling.has(hit.word) && !isCompany(text, hit))) spans.push(hit);
      }
    }
    at += group.length;
  }
  return spans;
}

/** The words from one on that stand together, each once. */
function groupFrom(text: string, hits: readonly Hit[], at: number): Hit[] {
  const group = [hits[at] as Hit];
  for (const next of hits.slice(at + 1, at + MAX_GROUP)) {
    const { end } = group.at(-1) as Hit;
    if (group.some(({ word }) => word === next.word) || !GAP.test(text.slice(end, next.start))) break;
    group.push(next);
  }
  return group;
}

/** Whether a word alone can mean nothing but the person. */
function isTelling(part: string, lower: ReadonlySet<string>): boolean {
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(part)) return part.length > 1;
  if (part.length < MIN_ALONE || lower.has(part) || ORDINARY.has(part)) return false;
  return normaliseTitle(part).basis !== 'title' && findSkills(part).length === 0;
}

function isAloneOnLine(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 3), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 3).split('\n', 1)[0] ?? '';
  return before.trim() === '' && after.trim() === '' && (start < 3 || before.length < 3) && after.length < 3;
}

function isCompany(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 24);
  return (
    COMPANY_AFTER.test(after) ||
    COMPANY_WORD_AFTER.test(after) ||
    COMPANY_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");
}
