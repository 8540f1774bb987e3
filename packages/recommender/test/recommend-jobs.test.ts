import { randomUUID } from 'node:crypto';
import { type Job, jobId } from '@rolecall/contracts';
import { createDomainReader, type DomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import { createJobIndex, embeddedTexts, type JobIndex, JobIndexSettings } from '@rolecall/job-index';
import { createProfileReader, type ProfileReader, ResumeSettings } from '@rolecall/resume';
import { loadSettings } from '@rolecall/service-runtime';
import { recommendJobs } from '../src/index.ts';

const RESUME = `Mira Solberg
Pastry chef
Bergen
Twelve years of laminated dough, wedding cakes and chocolate in hotel kitchens; led a team of four.`;

const JOBS = [
  [
    'Head Pastry Chef',
    'Leads the pastry section of a grand hotel: breakfast viennoiserie, plated desserts, cakes.',
  ],
  ['Line Cook', 'Grill and garnish in a busy bistro kitchen, five evenings a week.'],
  ['Payroll Accountant', 'Runs payroll for 800 people and reconciles the ledgers at month end.'],
  ['Forklift Driver', 'Loads lorries in a cold store, early shift, licence required.'],
] as const;

let profiles: ProfileReader;
let domains: DomainReader;
let embedder: Embedder;
let index: JobIndex;

beforeAll(async () => {
  const settings = loadSettings([EmbeddingSettings, JobIndexSettings, ResumeSettings], {
    ...process.env,
    JOB_INDEX_ALIAS: `test-${randomUUID().slice(0, 8)}`,
  });
  embedder = await createEmbedder(settings);
  profiles = await createProfileReader(settings);
  domains = await createDomainReader(embedder.model.name);
  index = createJobIndex(settings, embedder.model);
  await index.ensure();
  const jobs = JOBS.map(
    ([title, description], i): Job => ({
      id: jobId('test', String(i)),
      source: 'test',
      externalId: String(i),
      title,
      description,
      indexedAt: '2026-01-02T03:04:05.000Z',
    }),
  );
  await index.upsert(
    await Promise.all(
      jobs.map(async (job) => {
        const { posting, title } = embeddedTexts(job);
        const [whole, short] = await embedder.embedDocuments([posting, title]);
        const vectors = { posting: whole as Float32Array, title: short as Float32Array };
        const [fields = {}] = await domains.read([[vectors.posting, vectors.title]]);
        return { job, contentHash: job.id, vectors, domains: fields };
      }),
    ),
  );
});
afterAll(() => Promise.all([embedder.close(), profiles.close()]));

it('puts the same occupation first, a neighbouring one second, and traces every leg', async () => {
  const { recommendations, legs } = await recommendJobs({ embedder, index, domains, profiles }, RESUME, {
    limit: 2,
  });
  expect(recommendations.map(({ job }) => job.title)).toEqual(['Head Pastry Chef', 'Line Cook']);
  expect(recommendations[0]?.retrieval).toMatchObject({
    denseRank: 1,
    sparseRank: 1,
    titleRank: 1,
    careerRank: 1,
    headlineRank: 1,
    titlesRank: 1,
  });
  expect(recommendations[0]?.features).toMatchObject({ words: 1, level: -2 });
  expect(legs.career).toHaveLength(JOBS.length);
});

it('gives the same answer to the same resume', async () => {
  const ask = async () =>
    (await recommendJobs({ embedder, index, domains, profiles }, RESUME, { limit: 4 })).recommendations;
  expect(await ask()).toEqual(await ask());
});

it('manages a resume of a single word', async () => {
  const { recommendations } = await recommendJobs({ embedder, index, domains, profiles }, 'accountant', {
    limit: 1,
  });
  expect(recommendations.map(({ job }) => job.title)).toEqual(['Payroll Accountant']);
});

it('stops when nobody waits any more', async () => {
  const signal = AbortSignal.abort(new Error('gone'));
  await expect(
    recommendJobs({ embedder, index, domains, profiles }, RESUME, { limit: 1, signal }),
  ).rejects.toThrow('gone');
});

it('gives the same list whatever the candidate is called', async () => {
  const named = async (name: string) => {
    const text = RESUME.replace('Mira Solberg', name);
    return (await recommendJobs({ embedder, index, domains, profiles }, text, { limit: 4 })).recommendations;
  };
  const expected = await named('James Miller');
  for (const name of ['Mary Miller', 'Ewa Kowalska-Nowak', 'JOHN A. BAKER']) {
    expect(await named(name)).toEqual(expected);
  }
});

it('a resume of nothing but personal data is answered like any other', async () => {
  const nobody = 'Mira Solberg\nmira@example.com | +47 55 55 01 00';
  const { recommendations } = await recommendJobs({ embedder, index, domains, profiles }, nobody, {
    limit: 2,
  });
  expect(recommendations).toHaveLength(2);
});
