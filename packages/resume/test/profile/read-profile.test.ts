import { ResumeProfile } from '@rolecall/contracts';
import { profileWarnings, readProfile, withoutPersonalData } from '../../src/index.ts';

const NOW = new Date('2026-01-15T00:00:00Z');
const TEXT = `SENIOR ACCOUNTANT
Bend, OR
Summary
Keeps the books of bakeries with QuickBooks, payroll and QuickBooks again; fluent in Spanish.
Work History
Staff Accountant 2012 to 2016
Crumb Bakery, Bend, OR
Closed the books every month.
Senior Accountant 2016 to Present
Crumb Bakery, Bend, OR
Led the audit.
Education
BS in Accounting, Crumb University, 2012
Certifications
CPA`;

it('understands a resume', () => {
  const { skills, occupations, sections, ...profile } = readProfile(TEXT, NOW);
  expect(profile).toEqual({
    language: 'en',
    place: 'Bend, OR',
    titles: ['senior accountant', 'staff accountant'],
    seniority: { level: 'mid_senior', evidence: 'senior accountant' },
    yearsOfExperience: 13.5,
    experience: [
      {
        title: 'Staff Accountant',
        employer: 'Crumb Bakery',
        place: 'Bend, OR',
        start: '2012',
        end: '2016',
        current: false,
        text: 'Closed the books every month.',
      },
      {
        title: 'Senior Accountant',
        employer: 'Crumb Bakery',
        place: 'Bend, OR',
        start: '2016',
        current: true,
        text: 'Led the audit.',
      },
    ],
    education: [
      { level: 'bachelor', degree: 'BS', field: 'Accounting', institution: 'Crumb University', end: '2012' },
    ],
    certifications: [{ name: 'CPA', id: 'cpa', standardName: 'Certified Public Accountant' }],
    languages: [{ name: 'Spanish', proficiency: 'fluent' }],
  });
  expect(skills.slice(0, 1)).toEqual([
    { id: 'quickbooks', name: 'QuickBooks', written: ['QuickBooks'], count: 2, sections: ['summary'] },
  ]);
  expect(occupations[0]).toMatchObject({ title: 'senior accountant', current: true, known: 'accountant' });
  expect(occupations[0]?.occupations[0]).toMatchObject({ domain: 'accounting' });
  expect(sections.map(({ kind }) => kind)).toEqual([
    'header',
    'summary',
    'experience',
    'education',
    'certifications',
  ]);
  expect(profileWarnings(readProfile(TEXT, NOW), TEXT)).toEqual([]);
});

it('guesses nothing where nothing is said', () => {
  const nothing = {
    titles: [],
    occupations: [],
    experience: [],
    education: [],
    skills: [],
    certifications: [],
    languages: [],
  };
  expect(readProfile('Lyon')).toEqual({
    ...nothing,
    sections: [{ kind: 'header', heading: '', text: 'Lyon' }],
  });
  expect(readProfile('')).toEqual({ ...nothing, sections: [] });
});

it('says what it could not read', () => {
  const codes = (text: string) => profileWarnings(readProfile(text), text).map(({ code }) => code);
  expect(codes('Lyon')).toEqual([
    'PROFILE_NO_SECTIONS',
    'PROFILE_NO_EXPERIENCE',
    'PROFILE_NO_TITLES',
    'PROFILE_NO_SKILLS',
  ]);
  expect(codes('Skills\nQuickBooks\nEducation\nNone\nExperience\nHead Baker\nRan the bakery.')).toEqual([
    'PROFILE_NO_DATES',
    'PROFILE_NO_EDUCATION',
  ]);
  expect(codes(`Experience\nBaker 2012 to 2014\nQuickBooks\n${'x\n'.repeat(30_000)}`)).toEqual([
    'PROFILE_TRUNCATED',
  ]);
  expect(
    codes(
      'Berufserfahrung\nBäckermeister in einer großen Bäckerei, die jeden Tag frisches Brot und Kuchen backt und verkauft',
    ),
  ).toContain('PROFILE_LANGUAGE_UNSUPPORTED');
});

it('holds nothing of the person', () => {
  const top =
    'Zephyrine Quillfeather, CPA\nzquillfeather@example.com | (555) 555-0100 | 12 Mill Lane, Bend, OR 97701';
  const profile = readProfile(withoutPersonalData(`${top}\n${TEXT}\nZephyrine Quillfeather - page 2`));
  expect(JSON.stringify(profile)).not.toMatch(/zephyrine|quillfeather|example|0100|mill lane|97701/i);
  expect(profile.place).toBe('Bend, OR');
});

it('has the shape of the contract whatever the text', () => {
  const { properties } = ResumeProfile;
  for (const text of [TEXT, 'Lyon', '']) {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(readProfile(text))));
  }
});

it('reads a hostile text to the end', () => {
  for (const unit of [
    '2014 - ',
    '(1/1/2014',
    'may ',
    'Baker | ',
    '\n',
    'Manager, ',
    'University of ',
    'a,',
  ]) {
    expect(readProfile(unit.repeat(20_000)).skills).toEqual([]);
  }
});
