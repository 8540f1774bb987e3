import { boardServer } from '../support/board-server.ts';
import { readBoard } from '../support/read-board.ts';

const POSTING = {
  additional: '<p>We bake at night.</p>',
  additionalPlain: 'We bake at night.',
  categories: {
    commitment: 'Part-time',
    department: 'Kitchen',
    location: 'Porto',
    team: 'Night',
    allLocations: ['Porto', 'Braga'],
  },
  createdAt: 1772442000000,
  description: '<div>Bakes bread.</div>',
  descriptionPlain: 'Bakes bread.',
  id: 'b5c1',
  lists: [{ text: 'You bring <3', content: '<li>Patience</li>' }],
  text: 'Night Baker',
  country: 'PT',
  workplaceType: 'on-site',
  hostedUrl: 'https://jobs.lever.co/fornada/b5c1',
  applyUrl: 'https://jobs.lever.co/fornada/b5c1/apply',
  salaryRange: { currency: 'EUR', interval: 'per-hour-wage', min: 9, max: 12 },
};

const path = (skip: number) => `/v0/postings/fornada?mode=json&skip=${skip}&limit=100`;

it('reads a Lever board, page by page to the end', async () => {
  const full = Array.from({ length: 100 }, (_, index) => ({ ...POSTING, id: `p${index}` }));
  await using server = await boardServer({ [path(0)]: { json: full }, [path(100)]: { json: [POSTING] } });
  const read = await readBoard('lever', 'fornada', { baseUrl: server.baseUrl, company: 'Fornada' });
  expect(server.seen.map((request) => request.path)).toEqual([path(0), path(100)]);
  expect(read).toMatchObject({ rejections: [], validators: undefined });
  if (read === 'unmodified') throw new Error('expected records');
  expect(read.lines.at(-1)).toBe(101);
  expect(read.postings.at(-1)).toEqual({
    source: 'lever-fornada',
    externalId: 'b5c1',
    title: 'Night Baker',
    description:
      '<div>Bakes bread.</div>\n<h3>You bring &lt;3</h3>\n<ul><li>Patience</li></ul>\n<p>We bake at night.</p>',
    company: 'Fornada',
    location: 'Porto; Braga',
    url: 'https://jobs.lever.co/fornada/b5c1',
    postedAt: '2026-03-02T09:00:00.000Z',
    employmentType: 'part_time',
    workplace: 'on_site',
    salary: { min: 9, max: 12, currency: 'EUR', period: 'hour' },
  });
});

it.each([
  ['no workplace', { workplaceType: 'unspecified' }, 'workplace'],
  [
    'pay for half a month',
    { salaryRange: { ...POSTING.salaryRange, interval: 'semi-month-salary' } },
    'salary',
  ],
])('leaves out what is not stated: %s', async (_name, more, field) => {
  await using server = await boardServer({ [path(0)]: { json: [{ ...POSTING, ...more }] } });
  const read = await readBoard('lever', 'fornada', server);
  expect(read).toMatchObject({ postings: [{ externalId: 'b5c1' }] });
  expect(read).not.toHaveProperty(`postings.0.${field}`);
});
