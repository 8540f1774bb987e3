import type { ProfileCertification } from '@rolecall/contracts';
import { formatDate, takeDates } from '../dates/date-range.ts';
import { withoutBullet } from '../lines.ts';
import { withoutPlaceholders } from '../placeholders.ts';
import type { Section } from '../sections/split-sections.ts';
import { KNOWN_CERTIFICATIONS, type KnownCertification } from './certification-names.ts';

const MAX_ENTRIES = 40;
const MAX_CERTIFICATE_WORDS = 12;
const MAX_WRITTEN_LENGTH = 120;
/** On such a line a short form that stands for other things is the certification. */
const CUE =
  /\b(?:certifi\w{2,8}|licen[sc]\w{1,6}|credential\w{0,3}|accredit\w{2,6}|registered|chartered)\b/iu;
const NO_NAME = /upon request|^(?:certifi\w+|licen[sc]\w+|n\/a|none|expires?|issued|and|of|in)\b.{0,3}$/iu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}+&'’]*/gu;

interface Found {
  known: KnownCertification;
  start: number;
  end: number;
}

/** Names by their first word. */
const BY_FIRST_WORD = new Map<string, { words: readonly string[]; known: KnownCertification }[]>();
const BY_SHORT_FORM = new Map<string, KnownCertification>();
for (const known of KNOWN_CERTIFICATIONS) {
  if (known.short !== undefined) BY_SHORT_FORM.set(known.short, known);
  for (const words of known.phrases) {
    const first = words[0] ?? '';
    BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), { words, known }]);
  }
}
for (const names of BY_FIRST_WORD.values()) names.sort((a, b) => b.words.length - a.words.length);

/**
 * Certifications and licences: those we know, wherever a resume names them, and the lines of its sections on them, as
 * they are written.
 */
export function readCertifications(sections: readonly Section[]): ProfileCertification[] {
  const entries = sections.flatMap(({ kind, lines }) =>
    joined(lines.map(({ text }) => text)).flatMap((text) => {
      const isListed =
        kind === 'certifications' ? !isSchool(text) : kind === 'education' && isCertificate(text);
      return isListed ? entriesOf(text) : knownIn(text);
    }),
  );
  const seen = new Set<string>();
  return entries
    .filter(({ id, name }) => {
      const key = id ?? name.toLowerCase();
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MAX_ENTRIES);
}

/** Courses and certificates are often listed among the schools. */
function isCertificate(line: string): boolean {
  return /\b(?:certified|certificate)\b/iu.test(line) && line.split(/\s+/).length <= MAX_CERTIFICATE_WORDS;
}

function isSchool(line: string): boolean {
  return /\b(?:college|university)\b/iu.test(line) && !CUE.test(line);
}

/** A line that starts in lower case goes on from the one before. */
function joined(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const last = result.at(-1) ?? '';
    if (/^\p{Ll}/u.test(line) && last !== '' && last.length < MAX_WRITTEN_LENGTH)
      result[result.length - 1] = `${last} ${line}`;
    else result.push(line);
  }
  return result;
}

function knownIn(line: string): ProfileCertification[] {
  return findKnown(line, CUE.test(line)).map(({ known, start, end }) => entry(line.slice(start, end), known));
}

function entriesOf(line: string): ProfileCertification[] {
  const { range, rest } = takeDates(withoutBullet(line));
  const date = range && formatDate(range.end ?? range.start);
  const items = withoutPlaceholders(rest)
    .split(/\s*[;|•]\s*/u)
    .flatMap((item) => (findKnown(item, true).length > 1 ? item.split(/,\s*/u) : item));
  return items.flatMap((item) => {
    const name = item.replace(/^[\s\W]+(?=[\p{L}\p{N}])|[\s,:(–-]+$/gu, '').trim();
    const [found] = findKnown(item, true);
    if (found === undefined && (name.length < 3 || NO_NAME.test(name) || !/\p{Lu}/u.test(name))) return [];
    if (found === undefined && (name.length > MAX_WRITTEN_LENGTH || name.endsWith('.'))) return [];
    const written =
      found !== undefined && name.length > MAX_WRITTEN_LENGTH ? item.slice(found.start, found.end) : name;
    return [{ ...entry(written, found?.known), ...(date !== undefined && { date }) }];
  });
}

function entry(name: string, known: KnownCertification | undefined): ProfileCertification {
  return { name, ...(known && { id: known.id, standardName: known.name }) };
}

/** The longest known name from each word on. */
function findKnown(line: string, ambiguousToo: boolean): Found[] {
  const tokens = [...line.matchAll(WORD)].map((match) => ({ start: match.index, written: match[0] }));
  const words = tokens.map(({ written }) => written.toLowerCase().replace(/['’&+].*$/u, ''));
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { start, written } = tokens[at] as { start: number; written: string };
    const short = BY_SHORT_FORM.get(written);
    const name = BY_FIRST_WORD.get(words[at] as string)?.find((one) =>
      one.words.every((word, offset) => words[at + offset] === word),
    );
    if (name !== undefined) {
      const last = tokens[at + name.words.length - 1] ?? { start, written };
      found.push({ known: name.known, start, end: last.start + last.written.length });
      at += name.words.length - 1;
    } else if (short !== undefined && (ambiguousToo || !short.ambiguous)) {
      found.push({ known: short, start, end: start + written.length });
    }
  }
  return found;
}
