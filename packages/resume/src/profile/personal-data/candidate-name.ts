import { normaliseTitle } from '@rolecall/taxonomy';
import { headingKind } from '../sections/headings.ts';
import { isForename } from './forenames.ts';
import {
  bareName,
  isOneName,
  isPlainName,
  MAX_LENGTH,
  mayBeName,
  OTHER_SCRIPT,
  PARTICLES,
  SALUTATION,
  withoutCredentials,
} from './name-shape.ts';

/** Lines at the top among which the name is looked for. */
const TOP_LINES = 8;
const DOCUMENT =
  /^(?:(?:the )?(?:curriculum vit(?:ae|æ)|resume|résumé|cv|lebenslauf|bewerbung|hoja de vida|currículum(?: vitae)?|profil|個人簡歷|个人简历|简历|履\s?歴\s?書|職務経歴書|이력서)(?:\s(?:of|for|von|de))?|page \d.*|last updated.*|confidential)\s?[:-]?\s*/iu;
const LABELLED =
  /(?:^|(?<=[|•·;:]\s?))\s{0,3}(?:(?:full |candidate(?:['’]s)? )?name|nombre(?: completo)?|nom(?: et prénom)?|vollständiger name|氏\s?名|姓\s?名|имя|ф\.?и\.?о\.?)(?: and surname)?(?:\s?[:：]\s{0,3}|(?<=名)\s{1,3})(?=\S)/gimu;
const MAX_LABEL_CHARACTERS = 50_000;
/** Where a name with this label is the candidate's, and further down beside other personal things. */
const TOP_CHARACTERS = 600;
const LIST_LENGTH = 120;
/** The next of a list of personal things. */
const NEXT_LABEL =
  /\s(?:father|mother|date|dob|d\.o\.b|sex|gender|age|address|nationality|marital|e-?mail|phone|contact|mobile)\b/iu;
/** What else stands on the line of a name. */
const CONTACT = /@|\d{3}[\d ().-]{4}|linkedin|https?:/iu;
/** The words of the candidate's name, as they are written; empty where none was found. */
export function candidateName(text: string, confirmations: readonly string[]): string[] {
  const lines = topLines(text);
  const top = nameAmong(lines, confirmations) ?? nameOnTwoLines(lines, confirmations);
  return [labelledName(text), top]
    .flatMap((name) => name?.split(/[\s,]+/u) ?? [])
    .filter((word) => !PARTICLES.test(word));
}

/** The first lines with text, without the name of the document. */
function topLines(text: string): string[] {
  const lines: string[] = [];
  for (const raw of text.slice(0, 4000).split('\n')) {
    const line = raw.trim().replace(DOCUMENT, '').trim();
    if (line === '') continue;
    if (lines.length > 0 && headingKind(line, false) !== undefined) break;
    lines.push(line);
    if (lines.length === TOP_LINES) break;
  }
  return lines;
}

/** `Name: Jane Miller`, wherever a line or a list of personal things has it. */
function labelledName(text: string): string | undefined {
  for (const match of text.slice(0, MAX_LABEL_CHARACTERS).matchAll(LABELLED)) {
    const from = match.index + match[0].length;
    // Projects and files have names, too.
    if (from > TOP_CHARACTERS && !NEXT_LABEL.test(text.slice(from, from + LIST_LENGTH))) continue;
    const value =
      bareName(text.slice(from, from + MAX_LENGTH).split('\n', 1)[0] ?? '')
        .split(NEXT_LABEL, 1)[0]
        ?.trim() ?? '';
    if (isPlainName(value) || OTHER_SCRIPT.test(value) || (isOneName(value) && value.length > 2))
      return value;
  }
  return undefined;
}

function nameAmong(lines: readonly string[], confirmations: readonly string[]): string | undefined {
  for (const [at, line] of lines.entries()) {
    const value = bareName(line);
    if (OTHER_SCRIPT.test(value) && at === 0) return value;
    if (!isPlainName(value)) continue;
    if (isConfirmed(value, confirmations)) return value;
    const alone = at === 0 && (hasNothingElse(line, value) || CONTACT.test(line));
    if (mayBeName(value) && (alone || isForename(value.split(/\s/u)[0] as string))) return value;
  }
  return undefined;
}

/** Whether a line is a name and what belongs to one; of `Solberg, Mira` neither may be a word for work. */
function hasNothingElse(line: string, value: string): boolean {
  const bare = withoutCredentials(line.replace(SALUTATION, ''));
  if (!/[|,:(–-]\s/u.test(`${bare} `)) return true;
  const isReversed = /^[\p{L}'’-]+, ?[\p{L}'’-]+(?: \p{L}\.?)?$/u.test(bare);
  return isReversed && value.split(/\s/u).every((word) => normaliseTitle(word).basis === 'none');
}

/** The forename on one line and the surname on the next. */
function nameOnTwoLines(lines: readonly string[], confirmations: readonly string[]): string | undefined {
  for (let at = 0; at < Math.min(3, lines.length - 1); at++) {
    const [first = '', second = ''] = [
      withoutCredentials(lines[at] as string),
      withoutCredentials(lines[at + 1] as string),
    ];
    if (!isOneName(first) || !isOneName(second)) continue;
    const value = `${first} ${second}`;
    if (isConfirmed(value, confirmations) || ((isForename(first) || at === 0) && mayBeName(value)))
      return value;
  }
  return undefined;
}

/** Whether an address or a link spells the name: `jmiller`, `jane.miller84`, `in/jane-miller`. */
function isConfirmed(value: string, confirmations: readonly string[]): boolean {
  const words = folded(value)
    .split(/\s+/u)
    .filter((word) => word.length > 1);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || last.length < 3) return false;
  return confirmations.some((one) => {
    const spelt = folded(one).replace(/[^\p{L}]/gu, '');
    if (!spelt.includes(last)) return false;
    return (
      spelt.includes(first) ||
      spelt.includes(first.charAt(0) + last) ||
      spelt.includes(last + first.charAt(0))
    );
  });
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
