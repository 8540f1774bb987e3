import { DOMAINS, type Domain, type DomainId } from './domains.ts';

type Scheme = 'soc' | 'isco';

/** Prefix -> domain, made on the first call. */
const tables: Partial<Record<Scheme, ReadonlyMap<string, DomainId>>> = {};

/**
 * The domain of an O*NET-SOC code, with or without its detail (`35-1011.00`, `35-1011`), by the longest
 * prefix in {@link DOMAINS}; `undefined` for what no domain holds.
 */
export function domainOf(socCode: string): DomainId | undefined {
  return longestPrefix('soc', socCode);
}

/** The domain of an ISCO-08 unit group (`2512`); `undefined` for what no domain holds. */
export function domainOfIsco(iscoCode: string): DomainId | undefined {
  return longestPrefix('isco', iscoCode);
}

function longestPrefix(scheme: Scheme, code: string): DomainId | undefined {
  tables[scheme] ??= prefixTable(scheme);
  // The longest code has ten characters; a longer one would only be compared in vain.
  for (let length = Math.min(code.length, 10); length > 0; length--) {
    const domain = tables[scheme].get(code.slice(0, length));
    if (domain !== undefined) return domain;
  }
  return undefined;
}

function prefixTable(scheme: Scheme): ReadonlyMap<string, DomainId> {
  const table = new Map<string, DomainId>();
  for (const domain of DOMAINS) {
    for (const prefix of (domain as Domain)[scheme]) table.set(prefix, domain.id);
  }
  return table;
}
