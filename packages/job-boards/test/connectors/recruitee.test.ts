import { boardServer } from '../support/board-server.ts';
import { readBoard } from '../support/read-board.ts';

const OFFER = {
  id: 901,
  slug: 'lock-keeper',
  status: 'published',
  title: 'Lock Keeper',
  description: '<p>Keeps the lock.</p>',
  requirements: '<ul><li>Swims</li></ul>',
  company_name: 'Canal Trust',
  city: 'Utrecht',
  country: 'Netherlands',
  country_code: 'NL',
  location: '',
  remote: false,
  hybrid: false,
  on_site: true,
  careers_url: 'https://canaltrust.recruitee.com/o/lock-keeper',
  created_at: '2026-02-20 10:00:00 UTC',
  published_at: '2026-03-02 10:00:00 UTC',
  close_at: '2026-06-01',
  employment_type_code: 'fulltime_permanent',
  salary: { min: '2800', max: '3200', period: 'month', currency: 'EUR' },
};

it('reads a Recruitee board', async () => {
  const second = {
    ...OFFER,
    id: 902,
    hybrid: true,
    salary: { min: null, max: null, period: null, currency: null },
  };
  await using server = await boardServer({ '/api/offers/': { json: { offers: [OFFER, second] } } });
  const posting = {
    source: 'recruitee-canaltrust',
    externalId: '901',
    title: 'Lock Keeper',
    description: '<p>Keeps the lock.</p>\n<ul><li>Swims</li></ul>',
    company: 'Canal Trust',
    location: 'Utrecht, Netherlands',
    url: 'https://canaltrust.recruitee.com/o/lock-keeper',
    postedAt: '2026-03-02',
    validThrough: '2026-06-01',
    employmentType: 'full_time',
    workplace: 'on_site',
    salary: { min: 2800, max: 3200, currency: 'EUR', period: 'month' },
  };
  const { salary, workplace, ...rest } = posting;
  const read = await readBoard('recruitee', 'canaltrust', server);
  expect(read).toMatchObject({ rejections: [] });
  expect(read).toHaveProperty('postings', [posting, { ...rest, externalId: '902' }]);
});
