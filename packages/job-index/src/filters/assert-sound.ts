import { createError, type SearchFilters } from '@rolecall/contracts';
import { companyKey } from '@rolecall/near-duplicates';
import { DOMAINS } from '@rolecall/taxonomy';

const DOMAIN_IDS: ReadonlySet<string> = new Set(DOMAINS.map(({ id }) => id));

/**
 * Holds filters to what a schema cannot say.
 *
 * @throws REQUEST_INVALID with all that is wrong
 */
export function assertSound(filters: SearchFilters): void {
  const details = [
    ...needs(filters, 'minSalary', 'salaryCurrency'),
    ...needs(filters, 'salaryCurrency', 'minSalary'),
    ...needs(filters, 'radiusKm', 'place'),
    ...needs(filters, 'includeRemote', 'place'),
    ...values(filters, ['domains', 'excludeDomains'], (id) => DOMAIN_IDS.has(id), 'is not a field of work'),
    ...values(
      filters,
      ['companies', 'excludeCompanies'],
      (name) => companyKey(name) !== undefined,
      'is not the name of a company',
    ),
  ];
  if (details.length > 0) throw createError('REQUEST_INVALID', { details });
}

type Field = keyof SearchFilters & string;

function needs(filters: SearchFilters, field: Field, other: Field) {
  if (filters[field] === undefined || filters[other] !== undefined) return [];
  return [{ path: `/${field}`, message: `needs ${other}` }];
}

function values(
  filters: SearchFilters,
  fields: readonly ('domains' | 'excludeDomains' | 'companies' | 'excludeCompanies')[],
  isSound: (value: string) => boolean,
  message: string,
) {
  return fields.flatMap((field) =>
    (filters[field] ?? []).flatMap((value, at) =>
      isSound(value) ? [] : [{ path: `/${field}/${at}`, message }],
    ),
  );
}
