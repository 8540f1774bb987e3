import { findSkills, listSkills } from '../src/index.ts';

const names = (text: string) => findSkills(text).map(({ name }) => name);

test.each([
  ['Registered nurse with ACLS and BLS; wound care in the ICU.', ['ACLS', 'BLS', 'Wound care']],
  [
    'Prepared month-end close under GAAP, accounts payable, QuickBooks.',
    ['Month-end close', 'GAAP', 'QuickBooks'],
  ],
  ['ServSafe certified line cook: menu planning, HACCP.', ['Food safety', 'Menu planning']],
  ['MIG welding, blueprint reading and forklifts', ['Welding', 'Blueprint reading', 'Forklift operation']],
  ['Wrote IEPs and lesson plans; classroom management.', ['Special education', 'Lesson planning']],
  ['Adobe Photoshop, InDesign, typography', ['Adobe Photoshop', 'Adobe InDesign', 'Graphic design']],
  ['Westlaw, depositions, contract drafting', ['Legal research', 'Litigation', 'Contract law']],
  ['Cold calling and lead generation in Salesforce CRM', ['Lead generation', 'Salesforce']],
  ['Full-cycle recruiting, HRIS, FMLA', ['Recruiting', 'HRIS', 'Employment law']],
  [
    'AutoCAD, Revit; GD&T and finite element analysis',
    ['AutoCAD', 'Revit', 'GD&T', 'Finite element analysis'],
  ],
])('finds the skills of a field: %s', (text, expected) => {
  expect(names(text)).toEqual(expect.arrayContaining(expected));
});

test('one skill has one name, whatever it is called', () => {
  for (const text of ['Structured Query Language', 'SQL', 'sql']) expect(names(text)).toEqual(['SQL']);
  for (const text of ['node js', 'Node.js', 'NodeJS']) expect(names(text)).toEqual(['Node.js']);
  expect(names('data modelling')).toEqual(names('data modeling'));
});

test('signs that make a language are kept', () => {
  expect(names('C/C++, C#, .NET, ASP.NET')).toEqual(['C', 'C++', 'C#', '.NET', 'ASP.NET']);
});

test.each([
  ['Experienced in Python, R, C, Go and SQL.', ['Python', 'R', 'C', 'Go', 'SQL']],
  ['Skills: Go, Swift, Excel', ['Go', 'Swift', 'Microsoft Excel']],
  ['Proficient in R', ['R']],
  ['Services written in Go', ['Go']],
  ['Swift developer', ['Swift']],
  ['Python and R', ['Python', 'R']],
  [
    'Microsoft Office (Word, Excel, PowerPoint)',
    ['Microsoft Office', 'Microsoft Word', 'Microsoft Excel', 'Microsoft PowerPoint'],
  ],
  ['java, spring, hibernate, docker, kubernetes', ['Java', 'Spring', 'Hibernate', 'Docker', 'Kubernetes']],
])('counts ambiguous names among skills: %s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  'We go to market in spring and react with a swift answer.',
  'Vitamin C, section C, grade R',
  'R&D',
  'I excel in service and have access to the outlook.',
  'The chef had a word with both teams.',
  'Hobbies: chess, go, reading',
  'Cook, clean, go home',
  'polish the floors',
])('does not count them elsewhere: %s', (text) => {
  const ambiguous = [
    'R',
    'C',
    'Go',
    'Spring',
    'Swift',
    'React',
    'Polish',
    'Microsoft Excel',
    'Microsoft Word',
  ];
  const more = [
    'Microsoft Access',
    'Microsoft Outlook',
    'Microsoft Teams',
    'Chef (configuration management)',
  ];
  expect(names(text).filter((name) => [...ambiguous, ...more].includes(name))).toEqual([]);
});

test('the longest name wins and spans are those of the text', () => {
  const text = '• Spring Boot – données: SQL Server';
  const found = findSkills(text);
  expect(found.map(({ id }) => id)).toEqual(['spring-boot', 'sql-server']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Spring Boot', 'SQL Server']);
});

test('names end at word borders and do not reach across commas or lines', () => {
  expect(names('JavaScripting SQLs3rver')).toEqual([]);
  expect(names('Project, management')).not.toContain('Project management');
  expect(names('Project\nmanagement')).not.toContain('Project management');
});

test('ligatures, accents and full-width letters are read as plain ones', () => {
  expect(names('work\ufb02ow; ﬁnancial reporting')).toContain('Financial reporting');
  expect(names('Ｐｙｔｈｏｎ')).toEqual(['Python']);
});

test('ids are distinct and kinds known', () => {
  const skills = listSkills();
  expect(new Set(skills.map(({ id }) => id)).size).toBe(skills.length);
  expect(new Set(skills.map(({ kind }) => kind))).toEqual(
    new Set(['general', 'language', 'technology', 'tool']),
  );
});

test('a forename is no programming language: Ada was one wherever she signed', () => {
  expect(findSkills('Ada Byte\nBaker, Lyon').map(({ id }) => id)).not.toContain('ada');
  expect(findSkills('Skills: Ada, C++, Fortran').map(({ id }) => id)).toContain('ada');
});
