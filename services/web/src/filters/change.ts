import type { SearchFilters, UnstatedField } from '@rolecall/contracts';

/** Filters whose values are a list. */
export type ListFilter = {
  [Name in keyof SearchFilters]-?: NonNullable<SearchFilters[Name]> extends readonly string[] ? Name : never;
}[keyof SearchFilters];

/** Filters with one of them set anew, or removed where there is nothing to ask for. */
export function withFilter<Name extends keyof SearchFilters>(
  filters: SearchFilters,
  name: Name,
  value: SearchFilters[Name] | undefined,
): SearchFilters {
  const { [name]: _, ...others } = filters;
  const isEmpty =
    value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  return tidied(isEmpty ? (others as SearchFilters) : { ...others, [name]: value });
}

/** Filters with one value of a list added, or taken out where it was in. */
export function withToggled(filters: SearchFilters, name: ListFilter, value: string): SearchFilters {
  const values: readonly string[] = filters[name] ?? [];
  const changed = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return withFilter(filters, name, changed as never);
}

/** What each filter asks for that a posting may leave unsaid. */
const ASKS: Partial<Record<keyof SearchFilters, UnstatedField>> = {
  place: 'place',
  workplace: 'workplace',
  employmentType: 'employmentType',
  seniority: 'seniority',
  minSalary: 'salary',
  postedWithinDays: 'postedAt',
  languages: 'language',
};

/** Fields that the filters ask for. */
export function askedFields(filters: SearchFilters): UnstatedField[] {
  return Object.entries(ASKS).flatMap(([name, field]) => (name in filters ? [field] : []));
}

/** Whether postings that leave unsaid what is asked for are kept. */
export function keepsUnstated({ keepUnstated = [] }: SearchFilters): boolean {
  return keepUnstated.length > 0;
}

/** Filters that keep, or do not keep, postings that leave unsaid what is asked for. */
export function withUnstatedKept(filters: SearchFilters, keep: boolean): SearchFilters {
  const { keepUnstated: _, ...others } = filters;
  const asked = askedFields(others);
  return keep && asked.length > 0 ? { ...others, keepUnstated: asked } : others;
}

/** Without what makes no sense alone: a radius without a place, a currency without an amount. */
function tidied(filters: SearchFilters): SearchFilters {
  const { radiusKm, includeRemote, salaryCurrency, ...others } = filters;
  return withUnstatedKept(
    {
      ...others,
      ...(filters.place !== undefined && radiusKm !== undefined ? { radiusKm } : {}),
      ...(filters.place !== undefined && includeRemote !== undefined ? { includeRemote } : {}),
      ...(filters.minSalary !== undefined ? { salaryCurrency: salaryCurrency ?? 'USD' } : {}),
    },
    keepsUnstated(filters),
  );
}
