import { linesOf } from '../../src/profile/lines.ts';
import { headingKind } from '../../src/profile/sections/headings.ts';
import { splitSections } from '../../src/profile/sections/split-sections.ts';

it.each([
  ['EXPERIENCE', 'experience'],
  ['Work History:', 'experience'],
  ['Relevant Professional Experience', 'experience'],
  ['## Employment', 'experience'],
  ['E D U C A T I O N', 'education'],
  ['Education and Training', 'education'],
  ['Summary of Skills', 'skills'],
  ['Career Overview', 'summary'],
  ['Skill Highlights', 'skills'],
  ['Licenses & Certifications', 'certifications'],
  ['Volunteer Experience', 'volunteering'],
  ['Additional Skills', 'skills'],
  ['Berufserfahrung', 'experience'],
  ['Formación académica', 'education'],
  ['Expérience professionnelle', 'experience'],
  ['工作经历', 'experience'],
])('%p is a heading of %p', (line, kind) => {
  expect(headingKind(line, true)).toBe(kind);
});

it.each([
  'Project Management',
  'Training and Development',
  'Managed the training of ten bakers.',
  'experience with dough',
  'Head Baker',
  'Education: diploma, 2014',
])('%p is no heading', (line) => {
  expect(headingKind(line, true)).toBeUndefined();
});

it('takes what lists hold as often for a heading only where it stands apart', () => {
  expect(headingKind('Training', false)).toBeUndefined();
  expect(headingKind('Training', true)).toBe('education');
  expect(headingKind('TRAINING', false)).toBe('education');
});

it('splits by headings, also by those that have their content behind them', () => {
  const text =
    'Baker\nLyon\n\nExperience\nHead Baker 2014\nSKILLS Dough and ovens\nMore\nEducation:\nBakery School';
  expect(
    splitSections(linesOf(text)).map(({ kind, heading, lines }) => [
      kind,
      heading,
      lines.map((line) => line.text).join('|'),
    ]),
  ).toEqual([
    ['header', '', 'Baker|Lyon|'],
    ['experience', 'Experience', 'Head Baker 2014'],
    ['skills', 'SKILLS', 'Dough and ovens|More'],
    ['education', 'Education', 'Bakery School'],
  ]);
});
