/** Rebuilds `data/`: `pnpm build:gazetteer`. The same sources give the same bytes. */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { regionLines } from './region-lines.ts';
import { readSources } from './sources.ts';
import { townLines } from './town-lines.ts';

const sources = readSources();
const towns = Buffer.from(`${townLines(sources).join('\n')}\n`);
write('towns.tsv.br', brotliCompressSync(towns));
write('regions.tsv', Buffer.from(`${regionLines(sources).join('\n')}\n`));
process.stdout.write(`The towns unpack to ${towns.length} bytes.\n`);

function write(file: string, bytes: Buffer): void {
  writeFileSync(new URL(`../data/${file}`, import.meta.url), bytes);
  process.stdout.write(`${file}: ${bytes.length} bytes\n`);
}
