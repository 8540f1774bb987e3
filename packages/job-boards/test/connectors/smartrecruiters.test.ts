import { boardServer } from '../support/board-server.ts';
import { readBoard } from '../support/read-board.ts';

const LISTED = {
  id: '7440',
  name: 'Orchard Lead',
  uuid: 'aa11',
  refNumber: 'REF9',
  company: { identifier: 'Appleyard', name: 'Appleyard Ltd' },
  releasedDate: '2026-03-02T08:00:00.000Z',
  location: { city: 'Hood River', region: 'OR', country: 'us', remote: false },
  typeOfEmployment: { id: 'permanent', label: 'Full-time' },
  experienceLevel: { id: 'mid_senior_level', label: 'Mid-Senior Level' },
};

const DETAIL = {
  ...LISTED,
  active: true,
  postingUrl: 'https://jobs.smartrecruiters.com/Appleyard/7440-orchard-lead',
  jobAd: {
    sections: {
      companyDescription: { title: 'Company', text: '<p>Apples.</p>' },
      jobDescription: { title: 'The job', text: '<p>Leads pickers.</p>' },
      qualifications: { title: 'You', text: '' },
    },
  },
};

const list = (offset: number) => `/v1/companies/Appleyard/postings?limit=100&offset=${offset}`;
const detail = (id: string) => `/v1/companies/Appleyard/postings/${id}`;

it('reads a SmartRecruiters board: each page, each posting, one request at a time', async () => {
  await using server = await boardServer({
    [list(0)]: {
      json: { offset: 0, limit: 100, totalFound: 3, content: [LISTED, { ...LISTED, id: 'gone' }] },
    },
    [list(2)]: { json: { offset: 2, limit: 100, totalFound: 3, content: [{ ...LISTED, id: '7441' }] } },
    [detail('7440')]: { json: DETAIL },
    [detail('7441')]: {
      json: { ...DETAIL, id: '7441', location: { fullLocation: 'Anywhere', remote: true } },
    },
  });
  expect(await readBoard('smartrecruiters', 'Appleyard', server)).toMatchObject({
    postings: [
      {
        source: 'smartrecruiters-Appleyard',
        externalId: '7440',
        title: 'Orchard Lead',
        description: '<h3>The job</h3>\n<p>Leads pickers.</p>\n<h3>Company</h3>\n<p>Apples.</p>',
        company: 'Appleyard Ltd',
        location: 'Hood River, OR, US',
        url: 'https://jobs.smartrecruiters.com/Appleyard/7440-orchard-lead',
        postedAt: '2026-03-02',
        employmentType: 'full_time',
        seniority: 'mid_senior',
      },
      { externalId: '7441', location: 'Anywhere', workplace: 'remote' },
    ],
    lines: [1, 3],
    rejections: [{ line: 2, code: 'POSTING_INVALID' }],
    validators: undefined,
  });
  expect(server.seen.map(({ path }) => path)).toEqual([
    list(0),
    detail('7440'),
    detail('gone'),
    list(2),
    detail('7441'),
  ]);
  expect(server.mostOpen()).toBe(1);
});
