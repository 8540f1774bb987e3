import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { regionLines } from '../scripts/region-lines.ts';
import { readSources } from '../scripts/sources.ts';
import { townLines } from '../scripts/town-lines.ts';
import { findTown } from '../src/index.ts';

const sources = readSources();
const committed = (file: string) => readFileSync(new URL(`../data/${file}`, import.meta.url));
const linesOf = (bytes: Buffer) => bytes.toString('utf8').trimEnd().split('\n');
const lines = linesOf(brotliDecompressSync(committed('towns.tsv.br')));

// Compared unpacked: another version of Brotli may pack the same lines otherwise.
it('is what the sources build', () => {
  expect(townLines(sources).join('\n') === lines.join('\n')).toBe(true);
  expect(regionLines(sources)).toEqual(linesOf(committed('regions.tsv')));
});

it('is sorted by the bytes of the names, as the look-up needs it', () => {
  const names = lines.map((line) => Buffer.from(line.slice(0, line.indexOf('\t'))));
  const unsorted = names.findIndex((name, i) => i > 0 && Buffer.compare(names[i - 1] ?? name, name) > 0);
  expect(unsorted).toBe(-1);
});

it('has every large town, under its name and the other names given for it', () => {
  const missing = sources.towns.filter(
    ({ name, country, population, lat, lon }) =>
      population > 1_000_000 && !isNear(findTown({ city: name, country }), lat, lon),
  );
  // They have namesakes of more than a tenth of their size.
  expect(missing.map(({ name }) => name)).toEqual(['Luoyang', 'Gorakhpur']);

  const known = new Set(sources.towns.map(({ country, name }) => `${country} ${name}`));
  expect([...sources.otherNames.towns.keys()].filter((key) => !known.has(key))).toEqual([]);
  expect([...sources.otherNames.provinces.keys()].filter((code) => !sources.provinces.has(code))).toEqual([]);
});

function isNear(town: ReturnType<typeof findTown>, lat: number, lon: number): boolean {
  return town !== undefined && Math.hypot(town.coordinates.lat - lat, town.coordinates.lon - lon) < 0.5;
}
