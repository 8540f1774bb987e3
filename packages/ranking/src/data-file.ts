import { readFileSync } from 'node:fs';
import { createError } from '@rolecall/contracts';

/** The text of a file of `data/`. */
export function readDataFile(name: string): string {
  try {
    return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  } catch (cause) {
    throw createError('INTERNAL', { message: `Ranking's ${name} cannot be read.`, cause });
  }
}
