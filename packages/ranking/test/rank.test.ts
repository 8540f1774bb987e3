import type { RetrievalHit } from '@rolecall/contracts';
import { buildQuery, rank } from '../src/index.ts';

const leg = (...ids: string[]): RetrievalHit[] =>
  ids.map((id) => ({ job: { id, source: 'test', externalId: id, title: id }, score: 0.5 }));

it('cuts to the limit and numbers from 1', () => {
  const ranked = rank({ dense: leg('a', 'b', 'c'), sparse: leg('a', 'c') }, { limit: 2 });
  expect(ranked.map(({ rank, job }) => [rank, job.id])).toEqual([
    [1, 'a'],
    [2, 'c'],
  ]);
});

it('scores a job that leads every leg 1, and nothing lower than 0', () => {
  const first = leg('a');
  const ranked = rank(
    { dense: leg('a', 'b'), sparse: first, title: first, career: first, headline: first },
    { limit: 10 },
  );
  expect(ranked[0]?.score).toBeCloseTo(1, 12);
  expect(ranked[1]?.score).toBeGreaterThan(0);
  expect(ranked[1]?.score).toBeLessThan(1);
});

it('gives an empty list when nothing was retrieved', () => {
  expect(rank({ dense: [], sparse: [] }, { limit: 10 })).toEqual([]);
});

describe('the query of a resume', () => {
  const words = Array.from({ length: 1000 }, (_, index) => `w${index}`);

  it('has a headline of the first three lines, within 200 characters', () => {
    expect(buildQuery('\n  Ada Byte \n\nBaker\nLyon\nExperience').headline).toBe('Ada Byte. Baker. Lyon');
    expect(buildQuery('x'.repeat(1000)).headline).toHaveLength(200);
  });

  it('has at most four passages of 160 words, in order and without overlap', () => {
    expect(buildQuery(words.join(' \n ')).passages.join(' ')).toBe(words.slice(0, 640).join(' '));
    expect(buildQuery(words.slice(0, 170).join(' ')).passages.map((text) => text.split(' ').length)).toEqual([
      160, 10,
    ]);
  });

  it('never holds an address or a number to call, and keeps the years', () => {
    const contacts =
      'E-mail:ada@byte.example (ada.byte+cv@byte.example) | +44 20 7946 0958 | https://byte.example/cv | linkedin.com/in/ada';
    const asked = JSON.stringify(buildQuery(`Ada Byte\n${contacts}\nBaker, 2014 - 2019, 2010-2014`));
    for (const contact of ['@', 'example', '7946', 'http', 'linkedin']) expect(asked).not.toContain(contact);
    for (const kept of ['Baker', '2014 - 2019', '2010-2014']) expect(asked).toContain(kept);
  });

  it('asks BM25 with every word, and the first vector with the whole resume', () => {
    const text = words.join(' ');
    expect(buildQuery(text)).toMatchObject({ beginning: text, words: text });
  });
});
