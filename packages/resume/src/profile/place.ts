import { anyCase } from './any-case.ts';

/** Two-letter codes of the states of the USA, of Canada's and Australia's provinces, and what stands for one. */
const STATE_CODES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
    'PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS ON PE QC SK NSW VIC QLD UK USA US UAE EU'
  ).split(' '),
);
const STATES =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois ' +
  'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
  'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington ' +
  'wisconsin wyoming ontario quebec alberta england scotland wales bavaria catalonia england';
const MORE_STATES = [
  'new hampshire',
  'new jersey',
  'new mexico',
  'new york',
  'north carolina',
  'north dakota',
  'rhode island',
  'south carolina',
  'south dakota',
  'west virginia',
  'british columbia',
  'new south wales',
  'northern ireland',
];
const COUNTRIES: ReadonlySet<string> = new Set([
  ...countries(),
  'republic of korea',
  's.korea',
  'türkiye',
  'u.s.a',
  'u.s',
  'u.k',
  'usa',
  'uk',
  'uae',
]);
const REGIONS: ReadonlySet<string> = new Set([...STATES.split(' '), ...MORE_STATES, ...COUNTRIES]);

/** `Lyon, France`, `Ithaca, NY`, `Bend, Oregon 97701`; a name of one to three words before the comma. */
const CITY =
  /^(\p{Lu}[\p{L}.'’-]{1,20}(?:[ -]\p{L}[\p{L}.'’-]{0,20}){0,2})\s?,\s?(\p{Lu}[\p{L}. '’-]{1,28}?)\.?(?:,\s?(\p{Lu}[\p{L}. ]{1,24}))?$/u;
const LONG_CITY =
  /^(?:New|San|Santa|Saint|St\.?|Los|Las|La|Le|Rio|Salt|Fort|Port|Ho)\s|\s(?:de|del|of|la|upon|sur|am|do|da)\s/u;
const LABEL_WORDS = anyCase(
  'location|region|residence|current location|place of residence|based in|resides? in|lives? in|city|wohnort|domicilio|residencia|lieu de résidence',
);
const LABEL = new RegExp(
  `(?:^|[|•·;,]\\s?|\\s{1,2})(?:${LABEL_WORDS})(?:\\s?:\\s?|\\s)(\\p{Lu}[\\p{L}.'’-]{1,24}(?:[ ,-]{1,2}\\p{Lu}[\\p{L}.'’-]{1,24}){0,4})`,
  'u',
);

/** Whether a part of a line is a place: a city and its state or country, or a country alone. */
export function isPlace(part: string): boolean {
  const bare = part.trim().replace(/^[(\s]+|[)\s.]+$/gu, '');
  if (REGIONS.has(bare.toLowerCase())) return true;
  const [, city = '', region = '', country] = CITY.exec(bare) ?? [];
  // `Straits Harbour Logistics, Singapore` is more than a place, `San Luis Obispo, CA` is not.
  if (city.split(' ').length > 2 && !LONG_CITY.test(city)) return false;
  if (country === undefined) return isRegion(region) || isRegion(city);
  // `Crumb Bakery, Bend, OR` is more than a place.
  return isRegion(region) || COUNTRIES.has(country.toLowerCase());
}

/** Whether it is a state or a country, by name or by code. */
export function isRegion(part: string): boolean {
  const bare = part.trim().replace(/[.)]+$/u, '');
  return STATE_CODES.has(bare) || REGIONS.has(bare.toLowerCase());
}

/** Where the candidate lives, as the lines before the first heading say: labelled, or a city and its state or country. */
export function placeIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const labelled = LABEL.exec(line)?.[1];
    if (labelled !== undefined) return labelled.replace(/[\s,.]+$/u, '');
  }
  for (const line of lines) {
    const found = line.split(/\s*(?:[|•·;◆⋄]|\s[-–—]\s|\s{2,}|\()\s*/u).find(isPlace);
    if (found !== undefined) return found.trim();
  }
  return undefined;
}

/** The names of all countries, in English, as the runtime knows them. */
function countries(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) =>
    letters.flatMap(
      (b) =>
        names
          .of(a + b)
          ?.toLowerCase()
          .replace(/^the /u, '') ?? [],
    ),
  );
}
