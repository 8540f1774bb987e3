import { DOMAINS, type Domain } from '../src/domains.ts';

/** The table of domains in README.md, which a test keeps equal to `src/domains.ts`. */
export function domainTable(): string {
  const rows = DOMAINS.map(
    ({ id, label, soc, isco }: Domain) => `| \`${id}\` | ${label} | ${soc.join(' ')} | ${isco.join(' ')} |`,
  );
  return ['| id | field of work | O*NET-SOC | ISCO-08 |', '|---|---|---|---|', ...rows].join('\n');
}
