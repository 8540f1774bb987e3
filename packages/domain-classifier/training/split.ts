import { createHash } from 'node:crypto';
import type { Sample } from './sample.ts';

export type Part = 'training' | 'validation' | 'test';

/** Tenths of the occupations that are validated and tested with. */
const PART_OF_TENTH: Readonly<Record<number, Part>> = { 0: 'test', 1: 'validation' };

/**
 * Splits samples by occupation: all of an occupation is on one side, and a title that a tested or validated
 * occupation has is trained on nowhere, whichever other occupations have it too.
 *
 * @returns places in `samples`
 */
export function splitByOccupation(samples: readonly Sample[]): Record<Part, number[]> {
  const parts: Record<Part, number[]> = { training: [], validation: [], test: [] };
  const heldOut: Record<'validation' | 'test', Set<string>> = { validation: new Set(), test: new Set() };
  const partOf = new Map<string, Part>();
  for (const { group, text } of samples) {
    const part = partOf.get(group) ?? partOfGroup(group);
    partOf.set(group, part);
    if (part !== 'training') for (const key of titleKeys(text)) heldOut[part].add(key);
  }
  samples.forEach(({ group, text }, at) => {
    const part = partOf.get(group) as Part;
    const keys = titleKeys(text);
    const isSeen = (other: 'validation' | 'test') => keys.some((key) => heldOut[other].has(key));
    if (part === 'training' && (isSeen('validation') || isSeen('test'))) return;
    if (part === 'validation' && isSeen('test')) return;
    parts[part].push(at);
  });
  return parts;
}

/** By hash, so that a new occupation moves no other. */
function partOfGroup(group: string): Part {
  const tenth = createHash('sha256').update(group).digest().readUInt32BE() % 10;
  return PART_OF_TENTH[tenth] ?? 'training';
}

/** The titles a text begins with or consists of, folded. */
function titleKeys(text: string): string[] {
  const [line = ''] = text.split('\n');
  return [line, ...line.split(', ')].map((title) =>
    (title.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).join(' '),
  );
}
