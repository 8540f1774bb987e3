import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { createError } from '@rolecall/contracts';

/** A town as the data has it. */
export interface Entry {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Code of the region, such as `US.TX`; the country alone where the region is unknown. */
  readonly region: string;
  /** Inhabitants; 0: unknown. */
  readonly population: number;
  /** Degrees, WGS84. */
  readonly lat: number;
  readonly lon: number;
  /** Folded name of the part of the region; only where the country has several towns of this name, or it is small. */
  readonly county: string | undefined;
}

interface Gazetteer {
  /** Lines of the towns, sorted by folded name: one buffer, because as objects they take six times the memory. */
  readonly towns: Buffer;
  /** Name of a region by its code. */
  readonly regions: ReadonlyMap<string, string>;
  /** Codes of the regions a country has under a folded name, by country and name (`US texas`). */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

const NEWLINE = 10;
const TAB = 9;
/** Above the size of the unpacked towns, so that they are unpacked in one piece. */
const UNPACKED_BYTES = 8_000_000;

let gazetteer: Gazetteer | undefined;

/** Reads the data, unless that is done: to pay for it at start instead of with the first look-up. */
export function loadGazetteer(): void {
  store();
}

/** Name of the region with this code. */
export function regionName(code: string): string | undefined {
  return store().regions.get(code);
}

/** Codes of the country's regions with this folded name; undefined where it has none. */
export function regionsNamed(country: string, folded: string): readonly string[] | undefined {
  return store().named.get(`${country} ${folded}`);
}

/** All towns with this folded name, in the countries given or in all. */
export function entriesNamed(folded: string, countries?: readonly string[]): Entry[] {
  const { towns } = store();
  const name = Buffer.from(folded);
  const entries: Entry[] = [];
  let start = firstLine(towns, name);
  while (start < towns.length) {
    const tab = towns.indexOf(TAB, start);
    if (towns.compare(name, 0, name.length, start, tab) !== 0) break;
    const end = towns.indexOf(NEWLINE, tab);
    const country = towns.toString('latin1', tab + 1, tab + 3);
    if (countries === undefined || countries.includes(country)) {
      entries.push(entryOf(country, towns.toString('utf8', tab + 1, end)));
    }
    start = end + 1;
  }
  return entries;
}

function entryOf(country: string, line: string): Entry {
  const [region = '', name = '', population, lat, lon, county] = line.split('\t');
  return {
    name,
    country,
    region,
    population: Number(population),
    lat: Number(lat),
    lon: Number(lon),
    county,
  };
}

/** Where the first line begins whose name is not before this one. */
function firstLine(towns: Buffer, name: Buffer): number {
  let low = 0;
  let high = towns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : towns.lastIndexOf(NEWLINE, middle - 1) + 1;
    if (towns.compare(name, 0, name.length, start, towns.indexOf(TAB, start)) < 0) {
      low = towns.indexOf(NEWLINE, middle) + 1;
    } else {
      high = start;
    }
  }
  return low;
}

function store(): Gazetteer {
  gazetteer ??= read();
  return gazetteer;
}

function read(): Gazetteer {
  const regions = new Map<string, string>();
  const named = new Map<string, string[]>();
  for (const line of fileOf('regions.tsv').toString('utf8').trimEnd().split('\n')) {
    const [code = '', name = '', ...folded] = line.split('\t');
    regions.set(code, name);
    for (const one of folded) {
      const key = `${code.slice(0, 2)} ${one}`;
      named.set(key, [...(named.get(key) ?? []), code]);
    }
  }
  const towns = brotliDecompressSync(fileOf('towns.tsv.br'), { chunkSize: UNPACKED_BYTES });
  return { towns, regions, named };
}

function fileOf(file: string): Buffer {
  try {
    return readFileSync(new URL(`../data/${file}`, import.meta.url));
  } catch (cause) {
    throw createError('INTERNAL', { message: `The gazetteer's ${file} cannot be read.`, cause });
  }
}
