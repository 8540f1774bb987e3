import type { ExperienceEntry } from '@rolecall/contracts';
import { type DateRange, formatDate } from '../dates/date-range.ts';
import { isBulleted, type Line } from '../lines.ts';
import type { Section } from '../sections/split-sections.ts';
import { movedUp } from './closing-dates.ts';
import { headsIn } from './heads.ts';
import { partsOfRow, rowsOf } from './rows.ts';
import { shareEmployers } from './share-employers.ts';
import type { HeadParts } from './title-parts.ts';

/** An entry, and its dates as numbers where it has any. */
export interface DatedEntry extends ExperienceEntry {
  range?: DateRange;
  /** How well its title is known; see {@link HeadParts}. */
  known: HeadParts['known'];
  /** The part of the title that is known best. */
  core?: string;
}

/** Lines of one section that are read for entries: enough for any career. */
const MAX_LINES = 700;
/** Kinds of sections that hold other things with dates. */
const NOT_WORK = new Set<Section['kind']>([
  'education',
  'certifications',
  'publications',
  'memberships',
  'volunteering',
  'references',
]);

/** The positions of a resume, in its order. */
export function readExperience(sections: readonly Section[]): DatedEntry[] {
  const dated = sections.flatMap(({ kind, lines }) =>
    NOT_WORK.has(kind) ? [] : datedEntries(lines, kind === 'experience'),
  );
  const others = [() => sections.flatMap(undatedEntries), () => misplacedEntries(sections)];
  let entries = dated;
  for (const read of others) if (entries.length === 0) entries = read();
  const seen = new Set<string>();
  return entries.filter(({ title, employer, start, end }) => {
    const key = [title, employer, start, end].join('|');
    return !seen.has(key) && seen.add(key);
  });
}

function datedEntries(lines: readonly Line[], isWork: boolean): DatedEntry[] {
  const rows = movedUp(rowsOf(lines.slice(0, MAX_LINES).map(({ text }) => text)));
  const heads = headsIn(rows, isWork);
  shareEmployers(heads);
  return heads.flatMap((head, index) => {
    const { title, core, employer, place, known } = head.parts;
    if (title === undefined && employer === undefined) return [];
    const text = rows.slice(head.to, heads[index + 1]?.from).map((row) => row.text);
    const { start, end, current } = head.range;
    return [
      {
        ...(title !== undefined && { title }),
        ...(employer !== undefined && { employer }),
        ...(place !== undefined && { place }),
        start: formatDate(start),
        ...(end && { end: formatDate(end) }),
        current,
        text: text.join('\n').trim(),
        range: head.range,
        known,
        ...(core !== undefined && { core }),
      },
    ];
  });
}

/** Columns that were read across put positions under any heading. */
function misplacedEntries(sections: readonly Section[]): DatedEntry[] {
  return sections
    .flatMap(({ kind, lines }) => (kind === 'education' ? datedEntries(lines, false) : []))
    .filter(({ known, end, current }) => known === 2 && (current || end !== undefined));
}

/** Where no position has dates: the lines under a heading of experience that are a title, and little else. */
function undatedEntries({ kind, lines }: Section): DatedEntry[] {
  if (kind !== 'experience') return [];
  const rows = rowsOf(lines.slice(0, MAX_LINES).map(({ text }) => text));
  const heads = rows.flatMap((row, at) => {
    if (!row.headlike || isBulleted(row.text) || row.text.includes('. ')) return [];
    const parts = partsOfRow(row);
    return parts.title !== undefined && parts.known > 0 && parts.sure >= 3 && startsLine(parts, row.rest)
      ? [{ at, parts }]
      : [];
  });
  return heads.map(({ at, parts: { known, sure: _, ...parts } }, index) => ({
    ...parts,
    current: false,
    text: rows
      .slice(at + 1, heads[index + 1]?.at)
      .map((row) => row.text)
      .join('\n')
      .trim(),
    known,
  }));
}

/** Whether a head is short, and its title or its employer is what it begins with. */
function startsLine({ title = '', employer = '' }: HeadParts, line: string): boolean {
  return (
    line.split(/\s+/).length <= 8 &&
    (line.startsWith(title) || (employer !== '' && line.startsWith(employer)))
  );
}
