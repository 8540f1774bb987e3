import { genderOf, swapGender, withName } from '../src/index.ts';

test.each([
  ['He told her that the choice was his.', 'She told him that the choice was hers.'],
  ['His team saw himself, and him.', 'Her team saw herself, and her.'],
  [
    'The chairman met the waitress, her husband and two actors',
    'The chairwoman met the waiter, his wife and two actresses',
  ],
  ["Salesmen's fraternity", "Saleswomen's sorority"],
  ['Reported to Mr. Jones and Ms Brown', 'Reported to Ms. Jones and Mr Brown'],
  ['CHAIRMAN OF THE BOARD', 'CHAIRWOMAN OF THE BOARD'],
  ['Co-chairman, businessman', 'Co-chairwoman, businesswoman'],
])('%s <-> %s', (his, hers) => {
  expect(swapGender(his)).toBe(hers);
  expect(swapGender(hers)).toBe(his);
});

test('"her" is "his" before what is owned, across lines too, and "him" elsewhere', () => {
  expect(swapGender('asked her to lead her\nteam. Followed her. Next')).toBe(
    'asked him to lead his\nteam. Followed him. Next',
  );
});

test.each([
  'Sherlock, the history of this helm, Manchester, management, ushers, actorship',
  'MS in Accounting, MS Office, Ms Word, MR imaging',
  'Ran the HIS of a hospital',
  'hIs mAn he2 he_she',
  'Host of a web server',
])('%s stays', (text) => {
  expect(swapGender(text)).toBe(text);
});

test('upper case is no abbreviation where the whole line has it', () => {
  expect(swapGender('HE LED HIS TEAM')).toBe('SHE LED HER TEAM');
});

test('words without a way back lead to neutral ones', () => {
  expect(swapGender('Hostess, thanks to Mrs. Gray')).toBe('Host, thanks to Mr. Gray');
});

test('the first name a text begins with is swapped wherever it is', () => {
  const his = '\nROBERT Smith\nrobert.smith@example.com\nRobert led Roberts Ltd';
  const hers = '\nPATRICIA Smith\npatricia.smith@example.com\nPatricia led Roberts Ltd';
  expect(swapGender(his)).toBe(hers);
  expect(swapGender(hers)).toBe(his);
});

test('only the name the text begins with is a name', () => {
  expect(swapGender('Cook\nMary House, James Street')).toBe('Cook\nMary House, James Street');
});

test('a text without a known first name gets a line with one', () => {
  expect(withName('Accountant\nLedgers')).toBe('James Miller\nAccountant\nLedgers');
  expect(swapGender(withName('Accountant\nLedgers'))).toBe('Mary Miller\nAccountant\nLedgers');
  expect(withName('  Susan Gray\nAccountant')).toBe('  Susan Gray\nAccountant');
  expect(withName('Waitress\nShe served')).toBe('Mary Miller\nWaitress\nShe served');
});

test('only the parts asked for are swapped', () => {
  const text = 'James Miller\nHe is a salesman';
  expect(swapGender(text, ['name'])).toBe('Mary Miller\nHe is a salesman');
  expect(swapGender(text, ['pronouns'])).toBe('James Miller\nShe is a salesman');
  expect(swapGender(text, ['words'])).toBe('James Miller\nHe is a saleswoman');
  expect(swapGender(text, [])).toBe(text);
});

test('a long text is swapped whole, even one made of nothing else', () => {
  const times = 50_000;
  expect(swapGender('her '.repeat(times))).toBe(`${'his '.repeat(times - 1)}him `);
  expect(swapGender(`her${' '.repeat(times)}`.repeat(3))).toBe(
    `his${' '.repeat(times)}his${' '.repeat(times)}him${' '.repeat(times)}`,
  );
});

test.each([
  ['James Miller\nSales', 'male'],
  ['Susan Gray\nHe led', 'female'],
  ['Waitress', 'female'],
  ['Accountant', 'male'],
] as const)('%j is of one who is %s', (text, gender) => {
  expect(genderOf(text)).toBe(gender);
});
