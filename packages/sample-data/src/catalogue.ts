import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../catalogue/', import.meta.url));

/**
 * The sample catalogue: paths of JSONL files, one a field of work, by name. Each line is a JobPosting of
 * the source `sample`; joined in this order they are one feed.
 */
export function catalogueFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => FOLDER + name);
}
