import type { EmploymentType, SearchFilters, Seniority, UnstatedField, Workplace } from '@rolecall/contracts';
import { filterPairs } from './filter-pairs.ts';

export const WORKPLACES = ['on_site', 'hybrid', 'remote'] as const satisfies Workplace[];
export const EMPLOYMENT_TYPES = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'volunteer',
  'other',
] as const satisfies EmploymentType[];
export const SENIORITIES = [
  'internship',
  'entry',
  'associate',
  'mid_senior',
  'director',
  'executive',
] as const satisfies Seniority[];
const UNSTATED = [
  'place',
  'workplace',
  'employmentType',
  'seniority',
  'salary',
  'postedAt',
  'language',
] as const satisfies UnstatedField[];

/** Lists whose values are known. */
const CHOICES: Partial<Record<keyof SearchFilters, readonly string[]>> = {
  workplace: WORKPLACES,
  employmentType: EMPLOYMENT_TYPES,
  seniority: SENIORITIES,
  keepUnstated: UNSTATED,
};
/** Lists of words or ids. */
const WORDS = [
  'domains',
  'excludeDomains',
  'titles',
  'excludeTitles',
  'keywords',
  'excludeKeywords',
  'companies',
  'excludeCompanies',
  'languages',
  'sources',
] as const satisfies (keyof SearchFilters)[];
const NUMBERS = ['radiusKm', 'minSalary', 'postedWithinDays'] as const satisfies (keyof SearchFilters)[];
const TEXTS = ['place', 'salaryCurrency'] as const satisfies (keyof SearchFilters)[];

const MAX_VALUES = 50;

/** The filters a query string names, by the API's own names. What is no filter, or none that can be, is left out. */
export function filtersFromQuery(query: URLSearchParams): SearchFilters {
  const filters: Record<string, unknown> = {};
  for (const [name, choices] of Object.entries(CHOICES)) {
    setList(
      filters,
      name,
      query.getAll(name).filter((value) => choices.includes(value)),
    );
  }
  for (const name of WORDS)
    setList(
      filters,
      name,
      query.getAll(name).filter((value) => /[\p{L}\p{N}]/u.test(value)),
    );
  for (const name of TEXTS) {
    const value = query.get(name)?.trim() ?? '';
    if (/[\p{L}\p{N}]/u.test(value)) filters[name] = value;
  }
  for (const name of NUMBERS) {
    const value = Number(query.get(name) || Number.NaN);
    if (Number.isFinite(value) && value >= 0) filters[name] = value;
  }
  if (query.get('includeRemote') === 'true') filters['includeRemote'] = true;
  return filters as SearchFilters;
}

/** A query string in which the filters are these; what else it holds stays. */
export function queryWithFilters(query: URLSearchParams, filters: SearchFilters): URLSearchParams {
  const changed = new URLSearchParams(query);
  const names = [...Object.keys(CHOICES), ...WORDS, ...NUMBERS, ...TEXTS, 'includeRemote'];
  for (const name of names) changed.delete(name);
  for (const [name, value] of filterPairs(filters)) changed.append(name, value);
  return changed;
}

function setList(filters: Record<string, unknown>, name: string, values: string[]): void {
  const unique = [...new Set(values)].slice(0, MAX_VALUES);
  if (unique.length > 0) filters[name] = unique;
}
