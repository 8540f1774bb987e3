import { readProfile, withoutName } from '../src/index.ts';
import { takeDates } from '../src/profile/date-range.ts';
import { positionsOf } from '../src/profile/experience.ts';

it.each([
  ['Baker 01/2016 to Current', { from: 2016, to: Number.POSITIVE_INFINITY }],
  ['March 2008 - June 2014 Baker', { from: 2008, to: 2014 }],
  ['Baker | 2014–2019', { from: 2014, to: 2019 }],
  ['Summer 2012 until 2013-05', { from: 2012, to: 2013 }],
  ['Graduated May 2016', { from: 2016 }],
  ['Room 2200, 14 ovens', undefined],
])('the dates of %p', (line, range) => {
  expect(takeDates(line).range).toEqual(range);
});

it('leaves the rest of a line without its dates', () => {
  expect(takeDates('Baker (01/2016 to Current) Lyon').rest.replace(/\s+/g, ' ')).toBe('Baker Lyon');
});

it('finds positions on the line of their dates, above it or below it, the latest first', () => {
  const text = `Experience
Company Name City , State Pastry Chef 07/2013 to 04/2015
Made cakes.
Head Baker
January 2016 to Current Company Name - City , State
Ran the bakery.
05/2010 to 06/2013
Kitchen Assistant
Culinary School 2010 Diploma`;
  expect(positionsOf(text)).toEqual([
    { title: 'Head Baker', until: Number.POSITIVE_INFINITY },
    { title: 'Pastry Chef', until: 2015 },
    { title: 'Kitchen Assistant', until: 2013 },
  ]);
});

it('takes no sentence and no schooling for a position', () => {
  expect(positionsOf('Raised sales by 20 % in 2014 as a manager.\nNursing School 2010 to 2014')).toEqual([]);
});

it('profiles a resume by its titles, each once, and its skills, the most often named first', () => {
  const profile = readProfile(`SENIOR ACCOUNTANT
Summary
QuickBooks, payroll and QuickBooks again.
Work History
Staff Accountant 2012 to 2016
Senior Accountant 2016 to Present`);
  expect(profile.titles).toEqual(['senior accountant', 'staff accountant']);
  expect(profile.skills.slice(0, 2)).toEqual([
    { id: 'quickbooks', name: 'QuickBooks', count: 2 },
    { id: 'payroll', name: expect.any(String), count: 1 },
  ]);
});

it('guesses nothing where nothing is said', () => {
  expect(readProfile('Ada Byte\nLyon')).toEqual({ titles: [], skills: [] });
  expect(readProfile('')).toEqual({ titles: [], skills: [] });
});

it('reads a hostile text to the end', () => {
  for (const unit of ['2014 - ', '(1/1/2014', 'may ', 'Baker | ', '\n']) {
    expect(readProfile(unit.repeat(20_000)).skills).toEqual([]);
  }
});

it.each(['James Miller', 'MARY ANN BAKER', 'Zeynep Öztürk', 'John A. Cook'])(
  'leaves out the name %p',
  (name) => {
    expect(withoutName(`\n ${name} \nBaker`)).toBe('Baker');
  },
);

it.each([
  'Registered Nurse',
  'SOUS CHEF',
  'Professional Summary',
  'ASSISTANT VICE PRESIDENT',
  'Ada, 12 Mill Lane',
  'Baker',
])('takes %p for no name', (line) => {
  expect(withoutName(`${line}\nLyon`)).toBe(`${line}\nLyon`);
});

it('leaves a text of nothing but a name as it is', () => {
  expect(withoutName('Mira Solberg')).toBe('Mira Solberg');
});
