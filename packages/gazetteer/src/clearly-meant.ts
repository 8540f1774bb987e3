import { LEAST_POPULATION } from './least-population.ts';
import type { Entry } from './store.ts';

/** Entries at most this far apart are one place to whoever searches around it: a town and its centre, listed twice. */
const SAME_PLACE_KM = 20;
/**
 * How many times as many people must live in a town as in all its namesakes together. Of a thousand people who name it,
 * at most 91 then mean another; those, who know the larger one, add a region.
 */
const TIMES_THE_NAMESAKES = 10;
const KM_PER_DEGREE = 111.2;

/** The town a name alone means: the only one, or one beside which its namesakes are small; undefined where it is open. */
export function clearlyMeant(entries: readonly Entry[]): Entry | undefined {
  const largest = largestOf(entries);
  if (largest === undefined) return undefined;
  const others = namesakesOf(largest, entries).reduce((sum, entry) => sum + inhabitants(entry), 0);
  return inhabitants(largest) >= others * TIMES_THE_NAMESAKES ? largest : undefined;
}

/** The town, where there is only one of the name, and no other can be that the sources leave out. */
export function onlyOne(entries: readonly Entry[]): Entry | undefined {
  const largest = largestOf(entries);
  if (largest === undefined || largest.population < LEAST_POPULATION) return undefined;
  return namesakesOf(largest, entries).length === 0 ? largest : undefined;
}

function largestOf([first, ...others]: readonly Entry[]): Entry | undefined {
  return others.reduce((most, entry) => (most && entry.population > most.population ? entry : most), first);
}

function namesakesOf(town: Entry, entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => distanceKm(entry, town) > SAME_PLACE_KM);
}

/** Unknown counts as few, not as none. */
function inhabitants({ population }: Entry): number {
  return Math.max(population, LEAST_POPULATION);
}

/** On a plane, which is exact enough for what is near; what is far comes out far. */
function distanceKm(a: Entry, b: Entry): number {
  const turned = Math.abs(a.lon - b.lon);
  const width = Math.min(turned, 360 - turned) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(a.lat - b.lat, width) * KM_PER_DEGREE;
}
