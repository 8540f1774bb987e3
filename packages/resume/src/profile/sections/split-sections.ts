import type { SectionKind } from '@rolecall/contracts';
import type { Line } from '../lines.ts';
import { headingKind, kindOfWords, wordsIn } from './headings.ts';

/** A stretch of lines under one heading. */
export interface Section {
  kind: SectionKind;
  /** Empty for what stands before the first. */
  heading: string;
  lines: Line[];
}

/** A heading and its content on one line: `Languages: ...`, or `EDUCATION University of ...`. */
const LABELLED = /^([\p{L}&/ ]{4,40}):\s?(\S.*)$/u;
const CAPITALS = /^((?:\p{Lu}{3,20}(?:\s&)?\s){1,3})(?=\p{Lu}?[\p{Ll}\d(])(\S.*)$/u;

/** Splits a resume by its headings. The first section is the header, unless the first line is a heading. */
export function splitSections(lines: readonly Line[]): Section[] {
  const sections: Section[] = [{ kind: 'header', heading: '', lines: [] }];
  let apart = true;
  for (const line of lines) {
    const current = sections.at(-1) as Section;
    const kind = headingKind(line.text, apart);
    apart = line.text === '';
    if (kind !== undefined) {
      sections.push({ kind, heading: line.text.replace(/\s*:$/u, ''), lines: [] });
      continue;
    }
    const inline = inlineHeading(line, current.kind);
    if (inline === undefined) current.lines.push(line);
    else sections.push(inline);
  }
  return sections.filter(({ kind, lines }) => kind !== 'header' || lines.some(({ text }) => text !== ''));
}

function inlineHeading({ text, start }: Line, within: SectionKind): Section | undefined {
  const capitals = CAPITALS.exec(text);
  const labelled = capitals === null ? LABELLED.exec(text) : null;
  const [, heading = '', rest = ''] = capitals ?? labelled ?? [];
  if (heading === '') return undefined;
  const kind = kindOfWords(wordsIn(heading));
  if (kind === undefined) return undefined;
  // Labels part lists mostly: `Languages: Java`, `Technologies: SQL`.
  if (labelled && (within === 'experience' || (kind !== 'education' && kind !== 'certifications')))
    return undefined;
  return { kind, heading: heading.trim(), lines: [{ text: rest, start: start + text.length - rest.length }] };
}
