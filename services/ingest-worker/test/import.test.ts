import { jobId } from '@rolecall/contracts';
import { type Bench, benchEnv, openBench, runImport } from './support/bench.ts';
import { posting } from './support/postings.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench(benchEnv());
});
afterAll(() => bench.close());

it('indexes an import, embeds nothing when it comes again, and only what changed when it differs', async () => {
  const postings = Array.from({ length: 80 }, (_, n) => posting(n));
  expect(await runImport(bench.queue, postings)).toMatchObject({
    status: 'completed',
    total: 80,
    indexed: 80,
    unchanged: 0,
    rejected: 0,
  });
  // Two texts a posting: the whole and its title.
  expect(bench.embedded()).toBe(160);
  expect(await bench.index.count()).toBe(80);

  expect(await runImport(bench.queue, postings)).toMatchObject({ indexed: 0, unchanged: 80 });
  expect(bench.embedded()).toBe(160);

  const changed = [posting(7, { title: 'Head of bakery' }), posting(8)];
  expect(await runImport(bench.queue, changed)).toMatchObject({ indexed: 1, unchanged: 1 });
  expect(bench.embedded()).toBe(162);
  expect(await bench.index.count()).toBe(80);
  expect(await bench.index.get(jobId('test', 'job-7'))).toMatchObject({
    title: 'Head of bakery',
    description: 'We look for a Crane operator for branch 7 & its neighbours.',
    indexedAt: expect.any(String),
  });
});

it('rejects what is no posting, and indexes the rest of its batch', async () => {
  const done = await runImport(bench.queue, [
    posting(100),
    posting(101, { title: '<br>' }),
    posting(102, { description: '<script>x</script>' }),
    // As an older producer might have let it pass.
    posting(103, { salary: { currency: 'francs', period: 'hour' } }),
    posting(100, { title: 'The same again' }),
    posting(104, { externalId: 'lone \ud800', url: 'https://x.example/\udc00' }),
  ]);
  expect(done).toMatchObject({ status: 'completed', total: 6, indexed: 2, rejected: 4 });
  expect(done.rejections).toEqual([
    { line: 2, externalId: 'job-101', code: 'POSTING_INVALID', message: 'The title holds no text.' },
    { line: 3, externalId: 'job-102', code: 'POSTING_INVALID', message: 'The description holds no text.' },
    {
      line: 4,
      externalId: 'job-103',
      code: 'POSTING_INVALID',
      message: expect.stringContaining('/salary/currency'),
    },
    { line: 5, externalId: 'job-100', code: 'POSTING_DUPLICATE', message: expect.any(String) },
  ]);
  expect(await bench.index.get(jobId('test', 'job-100'))).toMatchObject({ title: posting(100).title });
  expect(await bench.index.get(jobId('test', 'lone \ud800'))).toMatchObject({ externalId: 'lone \ufffd' });
});

it('stores what the texts state beyond the fields, and marks it; hits carry it too', async () => {
  const description =
    '<p>We look for a baker who likes to get up early and knows how to keep a sourdough alive all week.</p>' +
    '<ul><li>Job type: Part-time</li><li>Pay: $25&nbsp;&ndash;&nbsp;$30 an hour</li><li>Work location: In person</li></ul>';
  const read = posting(200, { title: 'Senior baker', location: 'Austin, TX', description });
  const stated = posting(201, {
    ...read,
    externalId: 'job-201',
    employmentType: 'full_time',
    workplace: 'hybrid',
  });
  expect(await runImport(bench.queue, [read, stated])).toMatchObject({ indexed: 2, rejected: 0 });

  const derived = {
    salaryPerYear: { min: 52_000, max: 62_400, currency: 'USD' },
    place: { city: 'Austin', region: 'Texas', country: 'US' },
  };
  const job = await bench.index.get(jobId('test', 'job-200'));
  expect(job).toMatchObject({
    employmentType: 'part_time',
    workplace: 'on_site',
    seniority: 'mid_senior',
    salary: { min: 25, max: 30, currency: 'USD', period: 'hour' },
    derived: { ...derived, read: ['employmentType', 'workplace', 'seniority', 'salary'] },
  });
  expect(await bench.index.get(jobId('test', 'job-201'))).toMatchObject({
    employmentType: 'full_time',
    workplace: 'hybrid',
    derived: { ...derived, read: ['seniority', 'salary'] },
  });
  const id = jobId('test', 'job-200');
  const scored = await bench.index.score([id], { postings: [], titles: [], words: ['sourdough'] });
  expect(scored.get(id)?.job.derived).toEqual(job?.derived);

  expect(await runImport(bench.queue, [read])).toMatchObject({ indexed: 0, unchanged: 1 });
});
