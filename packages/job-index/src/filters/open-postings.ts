import { expiredBy, RETIRED } from '../life-cycle.ts';
import type { CompiledFilters } from './compile-filters.ts';

const NO_FILTERS: CompiledFilters = { must: [], must_not: [] };

/** Postings that pass the filters and are neither expired nor retired. */
export function openPostings({ must, must_not }: CompiledFilters = NO_FILTERS) {
  return { must: [...must], must_not: [...must_not, expiredBy(new Date()), RETIRED] };
}
