import type { Place } from '@rolecall/contracts';
import { countryOfCode, countryOfName } from './countries.ts';
import { countryOfLargeCity, type Region, regionsNamed } from './regions.ts';

/** Words of the arrangement, not of a place. */
const ARRANGEMENT =
  /\b(?:(?:fully|100%) )?(?:remote(?:ly)?|hybrid|on-?site|in[- ]office|in[- ]person|home[- ]based|work from home|only|wfh)\b/giu;
const BETWEEN_PLACES = /[;|/\n]|\bor\b/iu;
const BETWEEN_PARTS = /[,()[\]·•:]|\s[-–—]\s/u;
const POSTCODE =
  /(?<![\p{L}\d])(?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\p{L}\d])/gu;
const NO_CITY =
  /\b(?:areas?|surrounding|international|various|multiple|several|locations?|nationwide|worldwide|world|global(?:ly)?|anywhere|everywhere|europe|emea|apac|latam|americas?|asia|africa|region|headquarters|hq|office|flexible|home|campus|county|time ?zones?|utc|gmt|est|cet|eu|metro(?:politan)?|tbd|n\/a|national|agreement|and|us|state|distance|day|days|week|from|your|the)\b/iu;
const CITY = /^\p{L}[\p{L}\p{M}'’. -]{1,48}$/u;

const SITE =
  /\d|\b(?:hospital|infirmary|cent(?:re|er)|clinic|ward|unit|house|court|dept|department|university|college|school|campus|surgery|practice|trust|road|street|avenue|lane|park|building|site|hub|office|base|laborator(?:y|ies)|station|hospice|care|hq|headquarters|floor|team|service|services)\b/iu;
const CITY_TOO = /^(?:new york|washington)$/iu;

/** Places at once, and characters read of them. */
const MAX_PLACES = 10;
const MAX_CHARACTERS = 300;

/**
 * City, region and country as far as a location states them: `Austin, TX`, `London, England, United Kingdom`,
 * `Remote - US`, `US, KY, Louisville`. A code or name several countries share is told by what stands beside it, or left.
 * Of several places only what they agree in is kept; undefined where nothing is.
 */
export function placeOf(location: string | undefined): Place | undefined {
  if (location === undefined) return undefined;
  const [first, ...others] = location
    .slice(0, MAX_CHARACTERS)
    .replace(ARRANGEMENT, ',')
    .split(BETWEEN_PLACES, MAX_PLACES)
    .map(partsOf)
    .filter((parts) => parts.length > 0)
    .map(resolve);
  if (first === undefined) return undefined;
  const common = Object.entries(first).filter(([key, value]) =>
    others.every((place) => place[key as keyof Place] === value),
  );
  return common.length > 0 ? (Object.fromEntries(common) as Place) : undefined;
}

function partsOf(place: string): string[] {
  return place
    .replace(POSTCODE, '')
    .split(BETWEEN_PARTS)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '' && part !== '-');
}

function resolve(parts: readonly string[]): Place {
  const inOrder = parts.length > 1 && startsWithCountry(parts) ? [...parts].reverse() : parts;
  const end = inOrder.at(-1) ?? '';
  const before = inOrder.slice(0, -1).filter((part, i, { length }) => i === length - 1 || !isSite(part));
  const city = before[0];
  const region = regionMeant(end, city);
  if (region === undefined) {
    const country = countryMeant(end, city);
    if (country !== undefined) return withinCountry(before, country);
    // A code or a name that could be several is not taken for a city.
    const isOpen = regionsNamed(end).length > 0 || parts.length > 1;
    return compact(isOpen ? undefined : end, undefined, undefined);
  }
  // "New York" and "Washington" alone are cities as much as states; "Ohio, Texas" is a list.
  if (before.length === 0 ? CITY_TOO.test(end) : before.some(isOtherRegion))
    return { country: region.country };
  return compact(city, region.name, region.country);
}

function isOtherRegion(part: string): boolean {
  return !CITY_TOO.test(part) && regionsNamed(part).length > 0;
}

/** A building or street before the city: "Crumb Hospital, Leeds, GB". */
function isSite(part: string): boolean {
  return SITE.test(part);
}

/** `US, KY, Louisville`: a country's code or name first, and none at the end. */
function startsWithCountry(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  const end = parts.at(-1) ?? '';
  const isCountry = countryOfCode(first) ?? countryOfName(first);
  if (isCountry === undefined || countryOfName(end) !== undefined) return false;
  // "CA, US" ends in the country; "US, CA" begins with it.
  return !(countryOfCode(end) !== undefined && regionsNamed(end).length === 0);
}

function withinCountry(parts: readonly string[], country: string): Place {
  const end = parts.at(-1);
  if (end === undefined) return { country };
  const region = regionsNamed(end).find((one) => one.country === country);
  if (region !== undefined && parts.length > 1 && parts.slice(0, -1).some(isOtherRegion)) return { country };
  if (region !== undefined) return compact(parts.length > 1 ? parts[0] : undefined, region.name, country);
  const stated = parts.length > 1 && end.length > 3 && isName(end) ? end : undefined;
  return compact(parts[0], stated === parts[0] ? undefined : stated, country);
}

/** The one region a text can mean at the end of a place; undefined where it means a country, or could mean several. */
function regionMeant(text: string, city: string | undefined): Region | undefined {
  const named = regionsNamed(text);
  if (named.length === 0) return undefined;
  const cityCountry = countryOfLargeCity(city);
  const isCountryToo = (countryOfCode(text) ?? countryOfName(text)) !== undefined;
  if (cityCountry !== undefined && (named.length > 1 || isCountryToo)) {
    return named.find((one) => one.country === cityCountry);
  }
  // Alone, "CA" and "Georgia" may be either; after a city, the state is what people write.
  if (isCountryToo && city === undefined) return undefined;
  return named.length === 1 || city === undefined
    ? onlyOne(named)
    : named.find((one) => one.country === 'US');
}

function onlyOne(named: readonly Region[]): Region | undefined {
  return named.length === 1 ? named[0] : undefined;
}

/** The country a text means at the end of a place. */
function countryMeant(text: string, city: string | undefined): string | undefined {
  const country = countryOfCode(text) ?? countryOfName(text);
  if (country === undefined) return undefined;
  return regionsNamed(text).length === 0 || countryOfLargeCity(city) === country ? country : undefined;
}

function isName(text: string): boolean {
  return CITY.test(text) && !NO_CITY.test(text) && !isSite(text) && text.split(' ').length <= 5;
}

function compact(city: string | undefined, region: string | undefined, country: string | undefined): Place {
  return {
    ...(city !== undefined && city.length > 1 && isName(city) && { city }),
    ...(region !== undefined && { region }),
    ...(country !== undefined && { country }),
  };
}
