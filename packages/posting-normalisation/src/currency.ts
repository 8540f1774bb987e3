const ONE_MEANING: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '₹': 'INR',
  ZŁ: 'PLN',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
};

const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { US: 'USD', PR: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD' },
  '¥': { JP: 'JPY', CN: 'CNY' },
};

/**
 * The currency (ISO 4217) that signs beside one amount mean. A dollar or a yen sign alone is told by the country the
 * posting states; undefined where that is unknown or has another currency, and where the signs disagree.
 */
export function currencyOf(signs: readonly string[], country: string | undefined): string | undefined {
  const clear = new Set(signs.flatMap((sign) => (sign in BY_COUNTRY ? [] : [ONE_MEANING[sign] ?? sign])));
  const shared = new Set(signs.filter((sign) => sign in BY_COUNTRY));
  if (clear.size > 1 || shared.size > 1) return undefined;
  const [code] = clear;
  const [sign] = shared;
  if (sign === undefined) return code;
  // "$85,000 CAD": the code says which dollar.
  if (code !== undefined) return Object.values(BY_COUNTRY[sign] ?? {}).includes(code) ? code : undefined;
  return country === undefined ? undefined : BY_COUNTRY[sign]?.[country];
}
