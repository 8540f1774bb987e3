import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FILES = ['occupations.tsv', 'skills.tsv', 'titles.tsv'];

let version: string | undefined;

/** Beginning of the SHA-256 of the taxonomy's data, 12 hexadecimal digits; read on the first call and kept. */
export function taxonomyVersion(): string {
  version ??= FILES.reduce(
    (hash, name) => hash.update(readFileSync(new URL(`../data/${name}`, import.meta.url))),
    createHash('sha256'),
  )
    .digest('hex')
    .slice(0, 12);
  return version;
}
