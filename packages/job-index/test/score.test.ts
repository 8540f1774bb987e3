import { filledIndex, posting } from './support/index-under-test.ts';

const EAST = Float32Array.from([1, 0, 0, 0]);
const NORTH = Float32Array.from([0, 1, 0, 0]);
const BAKER = posting(
  'baker',
  { title: 'Baker', description: 'Kneads dough before dawn.' },
  [1, 0, 0, 0],
  [0, 1, 0, 0],
);
const WELDER = posting('welder', { title: 'Welder', description: 'Joins pipes.' }, [0.6, 0.8, 0, 0]);

test('every posting asked for has a score for every vector and text, whether a leg would find it or not', async () => {
  const index = await filledIndex([BAKER, WELDER]);
  const query = { postings: [EAST, NORTH], titles: [EAST], words: ['dough', 'pipes'] };
  const scored = await index.score([BAKER.job.id, WELDER.job.id], query);
  const baker = scored.get(BAKER.job.id);
  const welder = scored.get(WELDER.job.id);
  expect(baker?.job).toMatchObject({ externalId: 'baker', title: 'Baker' });
  expect(baker?.job).not.toHaveProperty('analysis');
  expect(baker?.scores.postings.map((score) => Number(score.toFixed(4)))).toEqual([1, 0]);
  expect(welder?.scores.postings.map((score) => Number(score.toFixed(4)))).toEqual([0.6, 0.8]);
  expect(baker?.scores.titles[0]).toBeCloseTo(0, 5);
  expect(welder?.scores.titles[0]).toBeCloseTo(0.6, 5);
  expect(baker?.scores.words[0]).toBeGreaterThan(0);
  expect(baker?.scores.words[1]).toBe(0);
  expect(welder?.scores.words[0]).toBe(0);
});

test('scores only what is asked for, and leaves out what is gone', async () => {
  const index = await filledIndex([BAKER, WELDER]);
  const query = { postings: [EAST], titles: [], words: [] };
  const gone = posting('gone').job.id;
  expect([...(await index.score([WELDER.job.id, gone], query)).keys()]).toEqual([WELDER.job.id]);
  expect(await index.score([], query)).toEqual(new Map());
});

test('a posting is stored with its skills, the occupations of its title, its fields of work and a fingerprint', async () => {
  const nurse = posting('nurse', {
    title: 'Registered Nurse',
    description: 'CPR on the ward, and CPR again. Microsoft Excel for the rota.',
  });
  const domains = { 'nursing-care': 0.9 };
  const index = await filledIndex([{ ...nurse, domains }]);
  const scored = await index.score([nurse.job.id], { postings: [EAST], titles: [], words: [] });
  const analysis = scored.get(nurse.job.id)?.analysis;
  expect(analysis).toMatchObject({ domains, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) });
  const { skills, occupations } = analysis ?? {};
  expect(skills).toMatchObject({ cpr: 2, 'microsoft-excel': 1 });
  expect(occupations?.['29-1141.00']).toBeGreaterThan(0.3);
  expect(await index.get(nurse.job.id)).toEqual(nurse.job);
});

test('stops when nobody waits any more', async () => {
  const index = await filledIndex([BAKER]);
  const signal = AbortSignal.abort(new Error('gone'));
  const query = { postings: [EAST], titles: [], words: [] };
  await expect(index.score([BAKER.job.id], query, { signal })).rejects.toThrow('gone');
});

test('a scored posting carries the summary of its job and nothing else', async () => {
  const full = posting('full', {
    company: 'Quay Works',
    location: 'Gdynia',
    url: 'https://example.org/1',
    postedAt: '2026-01-01',
    validThrough: '2999-01-01',
    employmentType: 'contract',
    workplace: 'hybrid',
    seniority: 'director',
    salary: { min: 1, currency: 'PLN', period: 'month' },
    skills: ['Rigging'],
  });
  const index = await filledIndex([full]);
  const scored = await index.score([full.job.id], { postings: [EAST], titles: [], words: [] });
  const { description: _, skills: __, indexedAt: ___, ...summary } = full.job;
  expect(scored.get(full.job.id)?.job).toEqual(summary);
});
