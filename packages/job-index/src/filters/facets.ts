import type { Job } from '@rolecall/contracts';
import { foldName, foldRegion } from '@rolecall/gazetteer';
import { companyKey } from '@rolecall/near-duplicates';

/** What a posting is filtered by that its own fields have in several spellings, or not at all. */
export interface Facets {
  company?: string;
  city?: string;
  region?: string;
  /** Fields of work with a good share of it, by the taxonomy's id. */
  domains: string[];
}

/** A share of a field of work that makes the posting one of it: of an even mixture of three, each. */
const LEAST_SHARE = 0.25;

/** @param domains fields of work with their shares, 0..1 */
export function facetsOf(job: Job, domains: Readonly<Record<string, number>>): Facets {
  const company = companyKey(job.company);
  const { city, region } = job.derived?.place ?? {};
  return {
    ...(company !== undefined && { company }),
    ...(city !== undefined && { city: foldName(city) }),
    ...(region !== undefined && { region: foldRegion(region) }),
    domains: Object.entries(domains).flatMap(([id, share]) => (share >= LEAST_SHARE ? [id] : [])),
  };
}
