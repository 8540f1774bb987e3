import { boardServer } from '../support/board-server.ts';
import { readBoard } from '../support/read-board.ts';

const ACCOUNT = {
  name: 'Tidewater Labs',
  description: null,
  jobs: [
    {
      title: 'Marine Biologist',
      shortcode: 'AB12CD34EF',
      code: '',
      employment_type: 'Contract',
      telecommuting: false,
      department: 'Research',
      url: 'https://apply.workable.com/j/AB12CD34EF',
      shortlink: 'https://apply.workable.com/j/AB12CD34EF',
      application_url: 'https://apply.workable.com/j/AB12CD34EF/apply',
      published_on: '2026-03-02',
      created_at: '2026-02-27',
      country: 'Greece',
      city: 'Heraklion',
      state: 'Crete',
      education: '',
      experience: 'Associate',
      function: 'Research',
      industry: 'Research',
      locations: [
        { country: 'Greece', countryCode: 'GR', city: 'Heraklion', region: 'Crete', hidden: false },
        { country: 'Greece', countryCode: 'GR', city: 'Athens', region: 'Attica', hidden: true },
      ],
      description: '<p>Counts fish.</p>',
    },
  ],
};

it('reads a Workable board', async () => {
  await using server = await boardServer({
    '/api/v1/widget/accounts/tidewater?details=true': { json: ACCOUNT },
  });
  expect(await readBoard('workable', 'tidewater', server)).toMatchObject({
    postings: [
      {
        source: 'workable-tidewater',
        externalId: 'AB12CD34EF',
        title: 'Marine Biologist',
        description: '<p>Counts fish.</p>',
        company: 'Tidewater Labs',
        location: 'Heraklion, Crete, Greece',
        url: 'https://apply.workable.com/j/AB12CD34EF',
        postedAt: '2026-03-02',
        employmentType: 'contract',
        seniority: 'associate',
      },
    ],
    rejections: [],
  });
});
