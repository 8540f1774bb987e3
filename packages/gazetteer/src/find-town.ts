import { clearlyMeant, onlyOne } from './clearly-meant.ts';
import { foldName, foldRegion } from './fold.ts';
import { type Entry, entriesNamed, regionName, regionsNamed } from './store.ts';
import { withTerritories } from './territories.ts';

/** A place as an address states it. */
export interface StatedTown {
  /** Name of the town, in any case, with or without diacritics. */
  city: string;
  /** State, province, county or the like, in full: `Texas`, `England`, `Kent`. */
  region?: string | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  country?: string | undefined;
}

/** A town of at least 1,000 inhabitants, or the seat of a district. */
export interface Town {
  /** As GeoNames writes it: `New York City`, `Munich`. */
  city: string;
  /** State, province or the like, in English where GeoNames has a name for it. */
  region?: string;
  /** ISO 3166-1 alpha-2; of a territory its own, such as `PR`. */
  country: string;
  /** Of its centre, in degrees (WGS84). */
  coordinates: { lat: number; lon: number };
  /** Inhabitants, as GeoNames had them some years ago; 0: unknown. */
  population: number;
}

/**
 * The town that is meant, or undefined where it is not known or could be another: nothing is guessed. Of several towns the
 * place may mean, it is the one where at least ten times as many people live as in all the others together.
 *
 * A region the gazetteer does not know may be what tells namesakes apart, so with one only a town of 1,000 inhabitants without
 * namesake in the country is found. Any text is taken; time is bounded.
 */
export function findTown({ city, region, country }: StatedTown): Town | undefined {
  const name = foldName(city);
  if (name === '') return undefined;
  const entries = entriesNamed(name, country === undefined ? undefined : withTerritories(country));
  const meant = region === undefined ? clearlyMeant(entries) : meantIn(region, entries);
  return meant && townOf(meant);
}

function meantIn(region: string, entries: readonly Entry[]): Entry | undefined {
  const name = foldRegion(region);
  const within = entries.filter((entry) => regionsNamed(entry.country, name)?.includes(entry.region));
  if (within.length > 0) return clearlyMeant(within);
  const inCounty = entries.filter(({ county }) => county === name);
  if (inCounty.length > 0) return clearlyMeant(inCounty);
  const isElsewhere = entries.some((entry) => regionsNamed(entry.country, name) !== undefined);
  return isElsewhere ? undefined : onlyOne(entries);
}

function townOf({ name, region: code, country, population, lat, lon }: Entry): Town {
  const region = regionName(code);
  return {
    city: name,
    ...(region !== undefined && { region }),
    country,
    coordinates: { lat, lon },
    population,
  };
}
