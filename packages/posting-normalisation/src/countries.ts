const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Regions CLDR names that are no countries: unions, outliers and pseudo-locales. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];

/** Usual names CLDR does not give, in lower case without dots. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  'the united states': 'US',
  uk: 'GB',
  gbr: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  'republic of ireland': 'IE',
  korea: 'KR',
  'republic of korea': 'KR',
  turkey: 'TR',
  uae: 'AE',
  'ivory coast': 'CI',
  'hong kong': 'HK',
  macau: 'MO',
  burma: 'MM',
  deu: 'DE',
  can: 'CA',
  aus: 'AU',
  ind: 'IN',
};

/** Assigned ISO 3166-1 alpha-2 codes, as CLDR in this Node.js knows them, deprecated ones left out. */
const CODES: readonly string[] = countryCodes();
const KNOWN = new Set(CODES);
const BY_NAME: ReadonlyMap<string, string> = countryNames();

function countryCodes(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return [...ALPHABET].flatMap((first) =>
    [...ALPHABET]
      .map((second) => first + second)
      .filter(
        (code) =>
          !NO_COUNTRY.has(code) &&
          names.of(code) !== undefined &&
          Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
      ),
  );
}

function countryNames(): Map<string, string> {
  const byName = new Map(Object.entries(OTHER_NAMES));
  for (const locale of LOCALES) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = names.of(code)?.toLowerCase();
      if (name !== undefined && !byName.has(name)) byName.set(name, code);
    }
  }
  return byName;
}

/** The country (ISO 3166-1 alpha-2) whose name this is, in one of several languages. */
export function countryOfName(name: string): string | undefined {
  return BY_NAME.get(name.toLowerCase().replaceAll('.', ''));
}

/** The country whose alpha-2 code this is, in capitals. */
export function countryOfCode(code: string): string | undefined {
  return KNOWN.has(code) ? code : undefined;
}
