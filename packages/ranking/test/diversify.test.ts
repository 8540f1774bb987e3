import fc from 'fast-check';
import { diversify } from '../src/diversify.ts';
import { candidate } from './support/candidates.ts';

interface Row {
  title?: string;
  company?: string | undefined;
  score?: number;
  domains?: Record<string, number>;
}

const scored = (id: string, { title = id, company, score = 0.5, domains = {} }: Row = {}) => ({
  ...candidate(id, { title, domains, ...(company !== undefined && { company }) }),
  score,
});
const ids = (candidates: readonly { job: { id: string } }[]) => candidates.map(({ job }) => job.id);
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Candidates best first, some of one company, title or field. */
const candidates = fc
  .array(
    fc.record({
      company: fc.constantFrom('Acme', 'Bolt', undefined),
      title: fc.constantFrom('Baker', 'Head Baker', 'Cook'),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      domains: fc.constantFrom({ 'food-service': 1 }, { education: 1 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.toSorted((a, b) => b.score - a.score).map((row, i) => scored(String(i), row)));

describe.each([0, 0.3])('the companies of a list, diversity %p', (diversity) => {
  it('come at most twice in ten, best first, while others are there to be shown', () => {
    const acme = ['1', '2', '3', '4'].map((id) => scored(id, { company: 'Acme' }));
    const others = range(9).map((i) => scored(`x${i}`, { company: `Other ${i}` }));
    expect(ids(diversify([...acme, ...others], 10, diversity))).toEqual([
      '1',
      '2',
      ...ids(others).slice(0, 8),
    ]);
  });

  it('fill the list in their order where nothing else is left', () => {
    const acme = ['1', '2', '3', '4'].map((id) => scored(id, { company: 'Acme' }));
    const other = scored('x', { company: 'Other' });
    expect(ids(diversify([...acme, other], 4, diversity))).toEqual(['1', '2', '3', 'x']);
  });

  it('that are unknown are not one company', () => {
    expect(
      ids(
        diversify(
          ['1', '2', '3', '4'].map((id) => scored(id)),
          10,
          diversity,
        ),
      ),
    ).toEqual(['1', '2', '3', '4']);
  });

  it('never shorten the list, repeat a job or change the order of what is kept', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 20 }), (all, limit) => {
        const list = ids(diversify(all, limit, diversity)).map(Number);
        expect(list).toHaveLength(Math.min(limit, all.length));
        expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
      }),
    );
  });
});

it('something else takes the place of more of the same, where it fits nearly as well', () => {
  const same = range(4).map((i) =>
    scored(`same ${i}`, { title: 'Pastry Cook', score: 0.8, domains: { 'food-service': 1 } }),
  );
  const other = scored('other', { title: 'Baking Instructor', score: 0.75, domains: { education: 1 } });
  expect(ids(diversify([...same, other], 3, 0))).toEqual(ids(same).slice(0, 3));
  expect(ids(diversify([...same, other], 3, 0.1))).toEqual(['same 0', 'same 1', 'other']);
});

it('what fits less than the share of the weakest that diversity takes never comes in', () => {
  fc.assert(
    fc.property(
      candidates,
      fc.integer({ min: 1, max: 10 }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      (all, limit, diversity) => {
        const weakest = diversify(all, limit, 0).at(-1)?.score ?? 0;
        fc.pre(all.length >= limit);
        const least = Math.min(...diversify(all, limit, diversity).map(({ score }) => score));
        expect(least).toBeGreaterThanOrEqual(weakest * (1 - diversity));
      },
    ),
  );
});
