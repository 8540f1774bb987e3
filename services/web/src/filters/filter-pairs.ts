import type { SearchFilters } from '@rolecall/contracts';

/** Filters as pairs of a query; lists repeat their name. */
export function filterPairs(filters: SearchFilters): [string, string][] {
  return Object.entries(filters).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
}
