import { boardServer } from '../support/board-server.ts';
import { readBoard } from '../support/read-board.ts';

const JOB = {
  id: '7e0d',
  title: 'Ferry Engineer',
  department: 'Fleet',
  team: 'Engines',
  employmentType: 'FullTime',
  location: 'Bergen',
  secondaryLocations: [{ location: 'Oslo', address: { addressCountry: 'NO' } }],
  shouldDisplayCompensationOnJobPostings: true,
  publishedAt: '2026-03-02T07:00:00.000+00:00',
  isListed: true,
  isRemote: true,
  workplaceType: 'Hybrid',
  address: { postalAddress: { addressLocality: 'Bergen', addressCountry: 'NO' } },
  jobUrl: 'https://jobs.ashbyhq.com/fjordline/7e0d',
  applyUrl: 'https://jobs.ashbyhq.com/fjordline/7e0d/application',
  descriptionHtml: '<p>Runs engines.</p>',
  descriptionPlain: 'Runs engines.',
  compensation: {
    compensationTierSummary: 'NOK 600K – NOK 700K',
    compensationTiers: [],
    summaryComponents: [
      {
        compensationType: 'EquityPercentage',
        interval: 'NONE',
        currencyCode: null,
        minValue: 1,
        maxValue: 2,
      },
      {
        compensationType: 'Salary',
        interval: '1 YEAR',
        currencyCode: 'NOK',
        minValue: 600000,
        maxValue: 700000,
      },
    ],
  },
};

it('reads an Ashby board, without postings that are not listed', async () => {
  const jobs = [
    JOB,
    { ...JOB, id: 'x', isListed: false },
    { ...JOB, id: 'y', workplaceType: null, compensation: null },
  ];
  await using server = await boardServer({
    '/posting-api/job-board/fjordline?includeCompensation=true': { json: { apiVersion: '1', jobs } },
  });
  const posting = {
    source: 'ashby-fjordline',
    externalId: '7e0d',
    title: 'Ferry Engineer',
    description: '<p>Runs engines.</p>',
    location: 'Bergen; Oslo',
    url: 'https://jobs.ashbyhq.com/fjordline/7e0d',
    postedAt: '2026-03-02',
    employmentType: 'full_time',
    workplace: 'hybrid',
    salary: { min: 600_000, max: 700_000, currency: 'NOK', period: 'year' },
  };
  const { salary, ...unpaid } = posting;
  expect(await readBoard('ashby', 'fjordline', server)).toMatchObject({
    postings: [posting, { ...unpaid, externalId: 'y', workplace: 'remote' }],
    lines: [1, 3],
    rejections: [],
  });
});
