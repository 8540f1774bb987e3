import { ageText, placeFacts, salaryText } from '../src/jobs/job-facts.ts';
import { scoreParts } from '../src/jobs/score-parts.ts';
import { shownJobs } from '../src/jobs/shown-jobs.ts';
import { stageStates } from '../src/match/stages.ts';
import { en } from '../src/texts/en.ts';

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, ' ');

it.each([
  [{ min: 85_000, max: 110_000, currency: 'USD', period: 'year' }, '$85,000 – $110,000 a year'],
  [{ min: 21.5, currency: 'EUR', period: 'hour' }, 'from €21.50 an hour'],
  [{ max: 3000, currency: 'GBP', period: 'month' }, 'up to £3,000 a month'],
  [{ min: 3000, max: 2000, currency: 'GBP', period: 'month' }, 'from £3,000 a month'],
  [{ currency: 'GBP', period: 'month' }, undefined],
  [undefined, undefined],
] as const)('pay %j reads %s', (salary, text) => {
  expect(plain(salaryText(salary, 'en', en.jobs))).toBe(text);
});

it.each([
  ['2026-11-20T09:00:00Z', 'today'],
  ['2026-11-19', 'yesterday'],
  ['2026-11-01', '3 weeks ago'],
  ['2026-06-01', '6 months ago'],
  ['2023-06-01', '3 years ago'],
  ['2027-01-01', undefined],
  [undefined, undefined],
])('a posting of %s is of %s', (postedAt, text) => {
  expect(ageText(postedAt, new Date('2026-11-20T18:00:00Z'), 'en')).toBe(text);
});

it('says of the place what is stated', () => {
  const job = { id: '1', source: 's', externalId: '1', title: 't' };
  expect(placeFacts(job, en.filters)).toEqual([]);
  expect(placeFacts({ ...job, location: 'Galway', workplace: 'on_site' }, en.filters)).toEqual([
    'Galway',
    'On site',
  ]);
});

it('ten are shown, and the next takes the place of one that leaves', () => {
  const recommended = Array.from({ length: 12 }, (_, index) => ({ job: { id: String(index) } }));
  expect(shownJobs(recommended, new Set())).toEqual(recommended.slice(0, 10));
  expect(shownJobs(recommended, new Set(['0', '5'])).map(({ job }) => job.id)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '6',
    '7',
    '8',
    '9',
    '10',
    '11',
  ]);
});

it('parts of a score come by weight, and what reads 0.0 has no bar', () => {
  const none = {
    titles: 0,
    experience: 0,
    words: 0,
    skills: 0,
    field: 0,
    level: 0,
    requirements: 0,
    posting: 0,
  };
  const parts = scoreParts({ typical: -4, ...none, titles: 1, skills: -2, level: 0.04 });
  expect(parts.slice(0, 3)).toEqual([
    { kind: 'skills', value: -2, share: -1 },
    { kind: 'titles', value: 1, share: 0.5 },
    { kind: 'level', value: 0.04, share: 0 },
  ]);
  expect(scoreParts({ typical: 0, ...none }).every(({ share }) => share === 0)).toBe(true);
});

it('stages are what the requests stand for', () => {
  const states = (progress: Parameters<typeof stageStates>[0]) =>
    stageStates(progress).map(({ state }) => state);
  expect(states({})).toEqual(['active', 'active', 'waiting', 'waiting']);
  const profile = { extractMs: 120, profileMs: 30 };
  expect(states({ profile })).toEqual(['done', 'done', 'active', 'active']);
  expect(stageStates({ profile }).map(({ ms }) => ms)).toEqual([120, 30, undefined, undefined]);
});
