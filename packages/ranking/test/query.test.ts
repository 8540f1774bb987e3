import { buildQuery } from '../src/index.ts';

const NOTHING = { titles: [], skills: [], positions: [] };
const words = Array.from({ length: 1000 }, (_, index) => `w${index}`);

it('has a headline of the first three lines, within 200 characters', () => {
  expect(buildQuery('\n  Ada Byte \n\nBaker\nLyon\nExperience', NOTHING).headline).toBe(
    'Ada Byte. Baker. Lyon',
  );
  expect(buildQuery('x'.repeat(1000), NOTHING).headline).toHaveLength(200);
});

it('has at most eight passages of 80 words, in order and without overlap', () => {
  expect(buildQuery(words.join(' \n '), NOTHING).passages.join(' ')).toBe(words.slice(0, 640).join(' '));
  const lengths = buildQuery(words.slice(0, 90).join(' '), NOTHING).passages.map(
    (text) => text.split(' ').length,
  );
  expect(lengths).toEqual([80, 10]);
});

it('asks with titles and skills, and with the headline where neither is known', () => {
  const skills = [{ id: 'haccp', name: 'HACCP', count: 3 }];
  expect(
    buildQuery('Ada\nBaker', { titles: ['baker', 'miller', 'cook'], skills, positions: [] }),
  ).toMatchObject({
    titles: 'baker; miller; cook',
    keywords: 'baker miller cook baker miller HACCP',
  });
  expect(buildQuery('Ada\nBaker', NOTHING)).toMatchObject({ titles: 'Ada. Baker', keywords: 'Ada. Baker' });
});

it('has each title by itself, and the latest four positions with the first 80 words of each', () => {
  const positions = ['a', 'b', 'c', 'd', 'e'].map((title) => ({
    title,
    text: words.slice(0, 100).join(' '),
  }));
  const query = buildQuery('Ada', { titles: ['baker', 'cook'], skills: [], positions });
  expect(query.eachTitle).toEqual(['baker', 'cook']);
  expect(query.positions.map((text) => text.split(/\s/).length)).toEqual([81, 81, 81, 81]);
  expect(query.positions[0]).toMatch(/^a\nw0 w1/);
  expect(buildQuery('Ada', { ...NOTHING, positions: [{ text: ' Baked bread. ' }] }).positions).toEqual([
    'Baked bread.',
  ]);
  expect(buildQuery('Ada', NOTHING)).toMatchObject({ eachTitle: ['Ada'], positions: [] });
});

it('asks BM25 with every word, and the first vector with the whole resume', () => {
  const text = words.join(' ');
  expect(buildQuery(text, NOTHING)).toMatchObject({ beginning: text, words: text });
});
