import { joinBrokenWords } from '../src/broken-words.ts';

const byWordProcessor = (text: string) => joinBrokenWords(text, false);
const byTex = (text: string) => joinBrokenWords(text, true);

test('a line that a word processor broke at a hyphen keeps it', () => {
  expect(byWordProcessor('a full-\ntime post')).toBe('a full-time post');
});

test('a hyphen goes where the document has the word without it', () => {
  expect(byWordProcessor('manage-\nment; Management')).toBe('management; Management');
});

test('a hyphen that TeX put goes', () => {
  expect(byTex('soft-\nware')).toBe('software');
});

test('a compound that TeX broke stays one where the document has it elsewhere', () => {
  expect(byTex('Full-time. A full-\ntime post')).toBe('Full-time. A full-time post');
});

test('a soft hyphen at a line end goes, whoever put it', () => {
  expect(byWordProcessor('soft\u00AD\nware')).toBe('software');
});

test.each(['2019-\n2021', 'Smith-\nJones', 'Skills -\nwelding', 'a word-\n\nparagraph'])(
  'what is no broken word is left alone: %j',
  (text) => {
    expect(byTex(text)).toBe(text);
  },
);

test('a word of a million letters is read once, not once a letter', () => {
  const word = 'a'.repeat(1_000_000);
  expect(byWordProcessor(`soft-\nware ${word}`)).toBe(`soft-ware ${word}`);
});
