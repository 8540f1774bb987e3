import { findTitles, normaliseTitle } from '../src/index.ts';

const titles = (text: string) => findTitles(text).map(({ title }) => title);

test.each([
  ['Restaurant Manager', 'food-service', '11-9051.00'],
  ['Senior Software Engineer II', 'software-development', '15-1252.00'],
  ['Construction Manager', 'construction', '11-9021.00'],
  ['HR Director', 'human-resources', '11-3121.00'],
  ['School Principal', 'education', '11-9032.00'],
  ['Band 5 Staff Nurse - A&E', 'nursing-care', '29-1141.00'],
  ['Sr. Java Developer (Remote)', 'software-development', '15-1251.00'],
  ['Bookkeepers', 'accounting', '43-3031.00'],
  ['Paediatrician', 'medicine', '29-1221.00'],
  ['HEAD CHEF', 'food-service', '35-1011.00'],
])('reads %s as %s', (title, domain, code) => {
  const { domains, occupations } = normaliseTitle(title);
  expect(domains[0]?.domain).toBe(domain);
  expect(occupations.map((one) => one.code)).toContain(code);
});

test('a manager unknown as such is read by the same field under another rank', () => {
  const { basis, domains } = normaliseTitle('Nursing Manager');
  expect(basis).toBe('part');
  expect(['nursing-care', 'allied-health']).toContain(domains[0]?.domain);
});

test('a rank without a field says nothing', () => {
  for (const title of ['Manager', 'Senior Director', 'Vice President', 'Team Leader']) {
    expect(normaliseTitle(title)).toEqual({ title: '', basis: 'none', occupations: [], domains: [] });
  }
});

test('words speak where no title does', () => {
  const { basis, domains, occupations } = normaliseTitle('Kubernetes Plumbing Wizardry');
  expect(basis).toBe('words');
  expect(occupations).toEqual([]);
  expect(domains.length).toBeGreaterThan(0);
});

test('shares sum to 1 and are in order', () => {
  for (const title of ['Project Manager', 'Analyst', 'Nurse, Teacher', 'Kubernetes Plumbing Wizardry']) {
    const { domains } = normaliseTitle(title);
    expect(domains.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(domains.map(({ share }) => share)).toEqual(
      domains.map(({ share }) => share).sort((a, b) => b - a),
    );
  }
});

test('titles are found in a resume, in the singular, with their spans', () => {
  const text =
    'Jane Butler\nRestaurant Manager | 2019 – 2024\nLed two Sous Chefs; before, a registered nurse.';
  const found = findTitles(text);
  expect(found.map(({ title }) => title)).toEqual(['restaurant manager', 'sous chef', 'registered nurse']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Restaurant Manager',
    'Sous Chefs',
    'registered nurse',
  ]);
});

test('titles that are also words count only as titles', () => {
  expect(titles('Cook')).toEqual(['cook']);
  expect(titles('I worked as a server in Austin')).toEqual(['server']);
  expect(titles('I cook and host, restart the server, and model the judge of character')).toEqual([]);
  expect(titles('MD, PA, OS, IP')).toEqual([]);
  expect(titles('She is an RN.')).toEqual(['rn']);
});

test('nothing gives nothing', () => {
  expect(normaliseTitle('')).toEqual({ title: '', basis: 'none', occupations: [], domains: [] });
  expect(normaliseTitle('🦄 ###')).toEqual({ title: '', basis: 'none', occupations: [], domains: [] });
  expect(findTitles('')).toEqual([]);
});
