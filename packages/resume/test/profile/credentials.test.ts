import { readCertifications } from '../../src/profile/credentials/read-certifications.ts';
import { readLanguages } from '../../src/profile/credentials/read-languages.ts';
import { readEducation } from '../../src/profile/education/read-education.ts';
import { linesOf } from '../../src/profile/lines.ts';
import { splitSections } from '../../src/profile/sections/split-sections.ts';

const sections = (text: string) => splitSections(linesOf(text));

it.each([
  [
    'Crumb University\nPhD in Food Science\nSept 2018 – May 2023',
    {
      level: 'doctorate',
      degree: 'PhD',
      field: 'Food Science',
      institution: 'Crumb University',
      start: '2018-09',
      end: '2023-05',
    },
  ],
  [
    '2000 - 2005: master’s degree in Food Chemistry, National Crumb University',
    {
      level: 'master',
      degree: 'master’s degree',
      field: 'Food Chemistry',
      institution: 'National Crumb University',
      start: '2000',
      end: '2005',
    },
  ],
  [
    'B.S : Food Science 2001 Crumb University Food Science',
    { level: 'bachelor', degree: 'B.S', field: 'Food Science', institution: 'Crumb University', end: '2001' },
  ],
  [
    'Associate of Arts 1985 St. Crumb College City , State',
    { level: 'associate', degree: 'Associate of Arts', institution: 'St. Crumb College', end: '1985' },
  ],
  [
    'High School Diploma : 2013\nCrumb High School - City , State',
    { level: 'school', degree: 'High School Diploma', institution: 'Crumb High School', end: '2013' },
  ],
  ['GED', { level: 'school', degree: 'GED' }],
  ['MBA', { level: 'master', degree: 'MBA' }],
])('the education of %p', (text, entry) => {
  expect(readEducation(sections(`Education\n${text}`))).toEqual([entry]);
});

it('parts schools, and takes no course for one', () => {
  const text =
    'Education\nBA in History, Crumb College, 2010\nCourses in baking\nMA in History, Tart University, 2012';
  expect(readEducation(sections(text)).map(({ institution, end }) => [institution, end])).toEqual([
    ['Crumb College', '2010'],
    ['Tart University', '2012'],
  ]);
});

it.each([
  ['Jane, CPA', 'cpa'],
  ['Registered Nurse (RN)', 'rn'],
  ['Admitted to the Bar of Oregon, 2012', 'bar-admission'],
  ['Class A CDL', 'cdl'],
  ['Licensed Professional Engineer (PE)', 'pe'],
  ["Valid driver's license", 'driving-licence'],
  ['Oregon teaching license, grades 1-6', 'teaching-licence'],
  ['Lean Six Sigma Black Belt', 'six-sigma-black-belt'],
  ['CompTIA Security+', 'comptia-security-plus'],
])('%p states %p', (line, id) => {
  expect(readCertifications(sections(`Summary\n${line}`)).map((one) => one.id)).toContain(id);
});

it('takes short forms that stand for other things for certifications only where such are spoken of', () => {
  expect(readCertifications(sections('Summary\nTaught PE at a school, an A+ town'))).toEqual([]);
});

it('keeps the lines of their section as they are written, with dates', () => {
  const text =
    'Certifications\n• Oven Safety Card, 03/2014\nCPA\nLines that go on and on and end like a sentence.';
  expect(readCertifications(sections(text))).toEqual([
    { name: 'Oven Safety Card', date: '2014-03' },
    { name: 'CPA', id: 'cpa', standardName: 'Certified Public Accountant' },
  ]);
});

it.each([
  ['Languages\nEnglish (fluent), French - B2, Spanish', ['English fluent', 'French B2', 'Spanish -']],
  ['Languages\nRussian - native, English - basic', ['Russian native', 'English basic']],
  ['Summary\nFluent in English and Spanish', ['English Fluent', 'Spanish Fluent']],
  ['Baker\nLanguages: English, Hebrew', ['English -', 'Hebrew -']],
  ['Sprachen\nDeutsch: Muttersprache, Englisch: fließend', ['German Muttersprache', 'English fließend']],
  ['Summary\nTaught English at a school', []],
  ['Skills\nLanguages: Java, Python', []],
])('the languages of %p', (text, languages) => {
  expect(readLanguages(sections(text)).map((one) => `${one.name} ${one.proficiency ?? '-'}`)).toEqual(
    languages,
  );
});
