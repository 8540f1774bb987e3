import { readFileSync } from 'node:fs';
import { domainTable } from '../scripts/domain-table.ts';
import { DOMAINS, type Domain, domainOf, domainOfIsco, listOccupations } from '../src/index.ts';

const onet = listOccupations().filter(({ code }) => code.includes('-'));

test('every one of the 1,016 occupations of O*NET falls in one domain', () => {
  expect(onet).toHaveLength(1016);
  expect(onet.filter(({ code }) => domainOf(code) === undefined)).toEqual([]);
});

test('no prefix is listed twice, so that no code has two domains', () => {
  for (const scheme of ['soc', 'isco'] as const) {
    const prefixes = DOMAINS.flatMap((domain: Domain) => domain[scheme]);
    expect(prefixes.length).toBe(new Set(prefixes).size);
  }
});

test('every SOC prefix decides for some occupation', () => {
  const prefixes = DOMAINS.flatMap(({ soc }: Domain) => soc);
  const deciding = new Set(
    onet.map(({ code }) =>
      prefixes.filter((one) => code.startsWith(one)).reduce((a, b) => (b.length > a.length ? b : a)),
    ),
  );
  expect(prefixes.filter((one) => !deciding.has(one))).toEqual([]);
});

test('there are about thirty domains and each holds occupations', () => {
  expect(DOMAINS).toHaveLength(30);
  for (const { id } of DOMAINS) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(onet.filter(({ domain }) => domain === id).length).toBeGreaterThanOrEqual(5);
  }
});

test.each([
  ['11-9051.00', 'food-service'],
  ['11-9021.00', 'construction'],
  ['11-3121.00', 'human-resources'],
  ['11-3021.00', 'it-operations'],
  ['11-9111.00', 'allied-health'],
  ['11-9032.00', 'education'],
  ['11-9041.00', 'engineering-architecture'],
  ['11-2022.00', 'sales-real-estate'],
  ['11-3031.01', 'accounting'],
  ['11-9151.00', 'social-work-counselling'],
  ['11-9081.00', 'hospitality-personal-services'],
  ['35-1012.00', 'food-service'],
  ['47-1011.00', 'construction'],
  ['53-1041.00', 'transport-logistics'],
])('managers and supervisors %s belong to the field they manage: %s', (code, domain) => {
  expect(domainOf(code)).toBe(domain);
});

test('SOC group 11 is dealt out over most domains', () => {
  const domains = new Set(onet.filter(({ code }) => code.startsWith('11-')).map(({ domain }) => domain));
  expect(domains.size).toBeGreaterThanOrEqual(20);
});

test('codes without detail, of other schemes and of no scheme are answered', () => {
  expect(domainOf('15-1252')).toBe('software-development');
  expect(domainOfIsco('2512')).toBe('software-development');
  expect(domainOf('99-9999.00')).toBeUndefined();
  expect(domainOf('')).toBeUndefined();
  expect(domainOf('4'.repeat(1e6))).toBeUndefined();
});

test('an occupation of ESCO takes the domain O*NET gives to its name', () => {
  const scientist = listOccupations().find(({ name }) => name === 'data scientist');
  expect(scientist?.domain).toBe('data-mathematics');
});

test('the table in the README is the one in the code', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const table = /<!-- domains -->\n+(.*?)\n+<!-- \/domains -->/s.exec(readme)?.[1] ?? '';
  // The formatter pads the columns.
  expect(table.replace(/ +/g, ' ').replace(/-{3,}/g, '---').replaceAll(' --- ', '---')).toBe(domainTable());
});
