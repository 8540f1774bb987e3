import type { ExperienceEntry } from '@rolecall/contracts';
import { readExperience } from '../../src/profile/experience/read-experience.ts';
import { partsOf } from '../../src/profile/experience/title-parts.ts';
import { yearsOfExperience } from '../../src/profile/experience/years-of-experience.ts';
import { linesOf } from '../../src/profile/lines.ts';
import { splitSections } from '../../src/profile/sections/split-sections.ts';

const entriesOf = (text: string) => readExperience(splitSections(linesOf(text)));

/** `title | employer | place | start..end`, with `-` for what is not said. */
function shown({ title, employer, place, start, end, current }: ExperienceEntry): string {
  const parts = [title, employer, place].map((part) => part ?? '-');
  return [...parts, `${start ?? '-'}..${end ?? (current ? 'now' : '-')}`].join(' | ');
}

const BAKER = 'Head Baker | Crumb & Sons | Bend, OR | 2014-03..2016-05';
it.each([
  ['a title above its dates', 'Head Baker\nMarch 2014 - May 2016 | Crumb & Sons | Bend, OR'],
  ['all on one line', 'Head Baker, Crumb & Sons – Bend, OR 03/2014 to 05/2016'],
  ['the employer first', 'Crumb & Sons — Head Baker (03/2014 - 05/2016), Bend, OR'],
  ['an employer and its place above', 'Crumb & Sons, Bend, OR\nHead Baker Mar. 2014 May 2016'],
  ['dates on the left', '03/2014 - 05/2016: Head Baker at Crumb & Sons, Bend, OR'],
  ['dates above', 'March 2014 - May 2016\nHead Baker | Crumb & Sons | Bend, OR'],
  ['one thing a line', 'Head Baker\nCrumb & Sons\nBend, OR\nMarch 2014 – May 2016'],
  ['dates broken at the end of a line', 'Head Baker | Crumb & Sons | Bend, OR | March 2014 -\nMay 2016'],
])('an entry with %s', (_, head) => {
  const [first, second] = entriesOf(
    `Experience\n${head}\n• Ran the bakery, 4 ovens.\n\n${head.replaceAll('2014', '2010').replaceAll('2016', '2012')}\nMade cakes for weddings.`,
  );
  expect(shown(first as ExperienceEntry)).toBe(BAKER);
  expect(first?.text).toBe('• Ran the bakery, 4 ovens.');
  expect(second).toMatchObject({ start: '2010-03', end: '2012-05', text: 'Made cakes for weddings.' });
});

it('takes placeholders of anonymised resumes for nothing', () => {
  const text = `Experience
Company Name City , State Pastry Chef 07/2013 to 04/2015
Made cakes.
Head Baker
January 2016 to Current Company Name - City , State
Ran the bakery.`;
  expect(entriesOf(text).map(shown)).toEqual([
    'Pastry Chef | - | - | 2013-07..2015-04',
    'Head Baker | - | - | 2016-01..now',
  ]);
});

it('reads a title that speaks like a school: "Major Account Manager" was skipped for "major"', () => {
  expect(entriesOf('Experience\nMajor Account Manager 2010 to 2014\nSold bread.').map(shown)).toEqual([
    'Major Account Manager | - | - | 2010..2014',
  ]);
});

it('gives the positions held at one employer its name', () => {
  const text =
    'Experience\nCrumb Bakery 2010 - 2016\nHead Baker 2013 - 2016\nRan it.\nBaker 2010 - 2013\nBaked.';
  expect(entriesOf(text).map(shown)).toEqual([
    'Head Baker | Crumb Bakery | - | 2013..2016',
    'Baker | Crumb Bakery | - | 2010..2013',
  ]);
});

it('reads dates that close their entries', () => {
  const text = `Experience
Head Baker, Crumb
• Ran the bakery of a hotel
• Wrote the rotas
May 2014 - present
Pastry Chef, Tart
• Made cakes
June 2010 - April 2014`;
  expect(entriesOf(text).map(shown)).toEqual([
    'Head Baker | Crumb | - | 2014-05..now',
    'Pastry Chef | Tart | - | 2010-06..2014-04',
  ]);
});

it('ends the head of an entry where a sentence begins', () => {
  const [entry] = entriesOf(
    'Experience\nHead Baker 08/2016 to Current Baked rye bread for every school of the town,\nand more.',
  );
  expect(entry).toMatchObject({ title: 'Head Baker', current: true });
  expect(entry?.text).toMatch(/^Baked rye bread/);
});

it('reads positions without dates under their heading alone', () => {
  const text = 'Experience\nHead Baker\nRan the bakery of a hotel.\nPastry Chef at Tart\nMade cakes.';
  expect(entriesOf(text).map(shown)).toEqual(['Head Baker | - | - | -..-', 'Pastry Chef | Tart | - | -..-']);
});

it('takes no sentence, schooling or prize for a position', () => {
  const text = `Experience
Raised sales by 20 % in 2014 as a manager.
Education
Nursing School 2010 to 2014
Awards
Baker of the year 2013
Memberships
Guild Treasurer 2010 to 2014`;
  expect(entriesOf(text)).toEqual([]);
});

it.each([
  ['Director, Sales', 'Director, Sales'],
  ['Personal Trainer, Gold Gym', 'Personal Trainer'],
  ['Financial Assistant - Trader', 'Financial Assistant - Trader'],
  ['Software Engineer II @ Foo | Remote', 'Software Engineer II'],
  ['Acme Corp — Senior Widget Engineer', 'Senior Widget Engineer'],
  ['Launched a campaign for the manager', undefined],
])('the title of %p is %p', (line, title) => {
  expect(partsOf(line).title).toBe(title);
});

const NOW = new Date('2026-01-15T00:00:00Z');
const range = (from: number, to?: number, [start, end]: [number?, number?] = []) => ({
  start: { year: from, ...(start && { month: start }) },
  ...(to && { end: { year: to, ...(end && { month: end }) } }),
  current: to === undefined,
});

it.each([
  ['a range of months, both counted', [range(2014, 2014, [1, 12])], 1],
  ['overlapping ones once', [range(2010, 2014, [1, 12]), range(2012, 2015, [1, 12])], 6],
  ['years', [range(2012, 2014)], 2],
  ['one year', [range(2012, 2012)], 0.5],
  ['what goes on', [range(2024, undefined, [1])], 2],
  ['what lies ahead', [range(2030)], undefined],
  ['nothing', [], undefined],
])('years of experience count %s', (_, ranges, years) => {
  expect(yearsOfExperience(ranges, NOW)).toBe(years);
});
