import { boardServer } from '../support/board-server.ts';
import { readBoard } from '../support/read-board.ts';

const JOBS = {
  jobs: [
    {
      absolute_url: 'https://boards.greenhouse.io/millrace/jobs/4011',
      data_compliance: [{ type: 'gdpr', requires_consent: false, retention_period: null }],
      internal_job_id: 88,
      location: { name: 'Leeds, England' },
      metadata: null,
      id: 4011,
      updated_at: '2026-03-05T09:00:00-05:00',
      requisition_id: 'R-12',
      title: 'Mill Technician',
      company_name: 'Millrace Foods',
      first_published: '2026-03-02T09:00:00-05:00',
      application_deadline: null,
      content: '&lt;p&gt;Keeps rollers &amp;amp; sieves &lt;b&gt;running&lt;/b&gt;.&lt;/p&gt;',
      departments: [{ id: 1, name: 'Plant', child_ids: [], parent_id: null }],
      offices: [],
    },
    { id: 4012, title: 'Packer', location: null, content: '' },
  ],
  meta: { total: 2 },
};

it('reads a Greenhouse board', async () => {
  await using server = await boardServer({ '/v1/boards/millrace/jobs?content=true': { json: JOBS } });
  expect(await readBoard('greenhouse', 'millrace', server)).toEqual({
    postings: [
      {
        source: 'greenhouse-millrace',
        externalId: '4011',
        title: 'Mill Technician',
        description: '<p>Keeps rollers &amp; sieves <b>running</b>.</p>',
        company: 'Millrace Foods',
        location: 'Leeds, England',
        url: 'https://boards.greenhouse.io/millrace/jobs/4011',
        postedAt: '2026-03-02',
      },
    ],
    lines: [1],
    rejections: [
      { line: 2, externalId: '4012', code: 'POSTING_INVALID', message: '/description is missing' },
    ],
    validators: {},
  });
});
