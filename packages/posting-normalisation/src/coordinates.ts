import type { Place } from '@rolecall/contracts';
import { findTown } from '@rolecall/gazetteer';

/** The place, with the coordinates of its city where that and the country are stated and it is clear which town is meant. */
export function withCoordinates(place: Place | undefined): Place | undefined {
  if (place?.city === undefined || place.country === undefined) return place;
  const town = findTown({ city: place.city, region: place.region, country: place.country });
  return town === undefined ? place : { ...place, coordinates: town.coordinates };
}
