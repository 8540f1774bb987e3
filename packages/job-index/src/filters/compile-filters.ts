import type { Place, SearchFilters, UnstatedField } from '@rolecall/contracts';
import { companyKey } from '@rolecall/near-duplicates';
import { assertSound } from './assert-sound.ts';
import { type Condition, isAnyOf, isEmpty, not, oneOf, orUnstated } from './conditions.ts';
import { placeCondition, resolvePlace } from './place-filter.ts';

/** Filters as the index searches by them. */
export interface CompiledFilters {
  /** Of Qdrant; a posting must meet all of `must` and none of `must_not`. */
  readonly must: readonly Condition[];
  readonly must_not: readonly Condition[];
  /** What `place` was taken for. */
  readonly place?: Place;
}

const DAY_MS = 86_400_000;

/**
 * Turns filters into conditions over payload indexes, which hold while vectors are searched: when ten postings
 * match, ten are found.
 *
 * @param now days are counted back from its day in UTC, so that the same request finds the same all day
 * @throws REQUEST_INVALID with the field, PLACE_UNKNOWN
 */
export function compileFilters(filters: SearchFilters, now: Date): CompiledFilters {
  assertSound(filters);
  const keeps = (field: UnstatedField) => filters.keepUnstated?.includes(field) ?? false;
  const must: Condition[] = [];
  const must_not: Condition[] = [];
  const place = filters.place === undefined ? undefined : resolvePlace(filters.place, filters.radiusKm);
  if (place !== undefined) must.push(placeCondition(place, filters, keeps('place')));
  for (const field of ['workplace', 'employmentType', 'seniority'] as const) {
    const values = filters[field];
    if (values !== undefined) must.push(orUnstated(isAnyOf(field, values), field, keeps(field)));
  }
  if (filters.languages !== undefined) {
    const language = 'derived.language';
    must.push(orUnstated(isAnyOf(language, filters.languages), language, keeps('language')));
  }
  if (filters.minSalary !== undefined) must.push(salaryCondition(filters, keeps('salary')));
  if (filters.postedWithinDays !== undefined) {
    const today = Math.floor(now.getTime() / DAY_MS);
    const gte = new Date((today - filters.postedWithinDays) * DAY_MS).toISOString();
    must.push(orUnstated({ key: 'postedAt', range: { gte } }, 'postedAt', keeps('postedAt')));
  }
  if (filters.sources !== undefined) must.push(isAnyOf('source', filters.sources));
  if (filters.companies !== undefined) must.push(isAnyOf('facets.company', keysOf(filters.companies)));
  if (filters.excludeCompanies !== undefined)
    must_not.push(isAnyOf('facets.company', keysOf(filters.excludeCompanies)));
  if (filters.domains !== undefined) must.push(isAnyOf('facets.domains', filters.domains));
  if (filters.excludeDomains !== undefined) must_not.push(isAnyOf('facets.domains', filters.excludeDomains));
  if (filters.titles !== undefined) must.push(oneOf(filters.titles.map(inTitle)));
  must_not.push(...(filters.excludeTitles ?? []).map(inTitle));
  must.push(...(filters.keywords ?? []).map(inTexts));
  must_not.push(...(filters.excludeKeywords ?? []).map(inTexts));
  return { must, must_not, ...(place && { place: place.place }) };
}

/** The filters, and that a posting has none of these musts (`PostingAsks`). */
export function withoutMusts(
  filters: CompiledFilters | undefined,
  musts: ReadonlySet<string>,
): CompiledFilters {
  return {
    ...filters,
    must: filters?.must ?? [],
    must_not: [...(filters?.must_not ?? []), isAnyOf('analysis.asks.musts', [...musts])],
  };
}

/** Pay that reaches the least asked for; a posting that names no upper end is taken at its lower one. */
function salaryCondition(
  { minSalary = 0, salaryCurrency = '' }: SearchFilters,
  keepUnstated: boolean,
): Condition {
  const [min, max] = ['derived.salaryPerYear.min', 'derived.salaryPerYear.max'];
  const inCurrency = { key: 'derived.salaryPerYear.currency', match: { value: salaryCurrency } };
  const gte = minSalary;
  const reached: Condition = {
    must: [
      inCurrency,
      oneOf([{ key: max, range: { gte } }, { must: [isEmpty(max), { key: min, range: { gte } }] }]),
    ],
  };
  return keepUnstated ? oneOf([reached, not(inCurrency)]) : reached;
}

function keysOf(companies: readonly string[]): string[] {
  return companies.map((company) => companyKey(company) ?? '');
}

function inTitle(phrase: string): Condition {
  return { key: 'title', match: { phrase } };
}

function inTexts(phrase: string): Condition {
  return oneOf([inTitle(phrase), { key: 'description', match: { phrase } }]);
}
