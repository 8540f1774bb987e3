import { createError, type Place, type SearchFilters } from '@rolecall/contracts';
import { findTown, foldName, foldRegion } from '@rolecall/gazetteer';
import { placeOf } from '@rolecall/posting-normalisation';
import { type Condition, oneOf, orUnstated } from './conditions.ts';

const METRES_A_KM = 1000;
const COORDINATES = 'derived.place.coordinates';

export interface ResolvedPlace {
  place: Place;
  /** Else it was told by the town's name, and postings may leave it unsaid too. */
  isCountryStated: boolean;
}

/**
 * What a place that somebody typed means: read as the location of a posting is, and a town told by its name alone where it
 * is clear which.
 *
 * @throws PLACE_UNKNOWN where nothing is understood, or where a radius has no centre
 */
export function resolvePlace(text: string, radiusKm: number | undefined): ResolvedPlace {
  const place = placeOf(text);
  if (place === undefined) throw createError('PLACE_UNKNOWN');
  const town = place.city === undefined ? undefined : findTown({ ...place, city: place.city });
  if (town === undefined) {
    if (radiusKm === undefined) return { place, isCountryStated: place.country !== undefined };
    throw createError('PLACE_UNKNOWN', {
      message:
        'No coordinates are known of this place; name a town with its region and country, or leave the radius out.',
    });
  }
  return {
    place: { country: town.country, ...place, coordinates: town.coordinates },
    isCountryStated: place.country !== undefined,
  };
}

/** That a posting is at the place, within the radius, or remote, as asked. */
export function placeCondition(
  { place, isCountryStated }: ResolvedPlace,
  { radiusKm, includeRemote = false }: SearchFilters,
  keepUnstated: boolean,
): Condition {
  const { city, region, country, coordinates } = place;
  const parts = [
    ...(city === undefined ? [] : [isValue('facets.city', foldName(city), keepUnstated)]),
    ...(region === undefined ? [] : [isValue('facets.region', foldRegion(region), keepUnstated)]),
    ...(country === undefined
      ? []
      : [isValue('derived.place.country', country, keepUnstated || !isCountryStated)]),
  ];
  const choices: Condition[] = [{ must: parts }];
  if (radiusKm !== undefined && coordinates !== undefined) {
    const geo_radius = { center: coordinates, radius: radiusKm * METRES_A_KM };
    choices.push({ key: COORDINATES, geo_radius });
  }
  if (includeRemote) {
    const within = country === undefined ? [] : [isValue('derived.place.country', country, true)];
    choices.push({ must: [{ key: 'workplace', match: { value: 'remote' } }, ...within] });
  }
  return oneOf(choices);
}

function isValue(key: string, value: string, keepUnstated: boolean): Condition {
  return orUnstated({ key, match: { value } }, key, keepUnstated);
}
