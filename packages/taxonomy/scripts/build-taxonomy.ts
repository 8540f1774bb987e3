/** Rebuilds `data/` from O*NET and ESCO: `pnpm build:taxonomy`. The same sources give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { commonWords } from './common-words.ts';
import { occupationLines, titleLines } from './occupation-data.ts';
import { skillLines } from './skill-data.ts';
import { readSources } from './sources.ts';

const sources = readSources();
const isCommon = commonWords(sources);
const files = {
  'occupations.tsv': occupationLines(sources),
  'titles.tsv': titleLines(sources, isCommon),
  'skills.tsv': skillLines(sources, isCommon),
};
const folder = new URL('../data/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, lines] of Object.entries(files)) {
  const text = `${lines.join('\n')}\n`;
  writeFileSync(new URL(name, folder), text);
  process.stdout.write(`${name}: ${lines.length} lines, ${Buffer.byteLength(text)} bytes\n`);
}
