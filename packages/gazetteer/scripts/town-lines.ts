import { foldRegion } from '../src/fold.ts';
import { LEAST_POPULATION } from '../src/least-population.ts';
import { nameVariants } from './name-variants.ts';
import { newerRecords } from './newer-records.ts';
import type { Sources, SourceTown } from './sources.ts';

/** Three decimals are 111 metres: less than a town is wide. */
const DECIMALS = 3;

interface Line {
  key: string;
  region: string;
  country: string;
  name: string;
  population: number;
  place: string;
  county: string;
}

/**
 * Lines of `towns.tsv`: folded name, code of the region, name, inhabitants, latitude, longitude, and the folded name of the
 * district where the country has several towns of the name, or it is small. Sorted by the bytes of the folded name: in the order
 * of UTF-16 a tab comes before what names are made of, and no name has signs beyond U+FFFF.
 */
export function townLines(sources: Sources): string[] {
  const newerOf = newerRecords(sources);
  const lines = sources.towns.flatMap((town) => linesOf(town, newerOf(town), sources));
  const namesakes = new Map<string, number>();
  for (const { key, country } of lines) {
    namesakes.set(`${country} ${key}`, (namesakes.get(`${country} ${key}`) ?? 0) + 1);
  }
  return lines
    .map(({ key, region, country, name, population, place, county }) => {
      const isOpen = population < LEAST_POPULATION || (namesakes.get(`${country} ${key}`) ?? 0) > 1;
      return [key, region, name, population, place, ...(isOpen && county !== '' ? [county] : [])].join('\t');
    })
    .sort();
}

function linesOf(
  town: SourceTown,
  newer: ReturnType<ReturnType<typeof newerRecords>>,
  { provinces, districts, otherNames }: Sources,
): Line[] {
  const { name, country, population, lat, lon } = town;
  const province = `${country}.${newer?.province ?? town.province}`;
  const district = newer && districts.get(`${province}.${newer.district}`);
  const names = [name, ...(newer ? [newer.name] : []), ...(otherNames.towns.get(`${country} ${name}`) ?? [])];
  const keys = new Set(names.flatMap((one) => nameVariants(one, country)));
  return [...keys].map((key) => ({
    key,
    region: provinces.has(province) ? province : country,
    country,
    name,
    population,
    place: [lat, lon].map((degrees) => Number(degrees.toFixed(DECIMALS))).join('\t'),
    county: district === undefined ? '' : foldRegion(district),
  }));
}
