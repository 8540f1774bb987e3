import type { JobSummary, Place } from '@rolecall/contracts';
import type { PlaceFits } from '../fact.ts';
import type { Preferences } from '../preferences.ts';

const EARTH_RADIUS_KM = 6371;
/** Parts of a place, the narrowest first. */
const PARTS = ['city', 'region', 'country'] as const satisfies readonly (keyof Place)[];

/**
 * How a job's place fits the one preferred: remote work, by distance where both have coordinates and a radius is given,
 * else by the narrowest part that is preferred. No fact where the posting leaves that part unsaid.
 */
export function placeFact(
  { location, workplace, derived }: Pick<JobSummary, 'location' | 'workplace' | 'derived'>,
  { place, radiusKm }: Preferences,
): PlaceFits | undefined {
  if (place === undefined) return undefined;
  const own: Place = derived?.place ?? {};
  const fact = (fits: boolean, km?: number): PlaceFits => ({
    kind: 'place',
    fit: fits ? 'for' : 'against',
    value: fits ? 1 : 0,
    preferred: nameOf(place),
    posting: location ?? nameOf(own),
    isRemote: workplace === 'remote',
    ...(km !== undefined && { km }),
  });
  if (workplace === 'remote') {
    if (own.country === undefined || place.country === undefined) return fact(true);
    return fact(own.country === place.country);
  }
  if (radiusKm !== undefined && place.coordinates && own.coordinates) {
    const km = distanceKm(place.coordinates, own.coordinates);
    return fact(km <= radiusKm, Math.round(km));
  }
  for (const part of PARTS) {
    const wanted = place[part];
    if (wanted === undefined) continue;
    const wider = PARTS.slice(PARTS.indexOf(part) + 1);
    if (wider.some((one) => differ(place[one], own[one]))) return fact(false);
    const stated = own[part];
    if (stated === undefined) return undefined;
    // Another town may well be within the radius.
    if (differ(stated, wanted)) return part === 'city' && radiusKm !== undefined ? undefined : fact(false);
    return fact(true);
  }
  return undefined;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.localeCompare(b, 'en', { sensitivity: 'base' }) !== 0;
}

function nameOf(place: Place): string {
  return PARTS.flatMap((part) => place[part] ?? []).join(', ');
}

/** Along a great circle (haversine). */
function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
