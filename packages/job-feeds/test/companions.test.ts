import { gzipSync } from 'node:zlib';
import { createCompanions, recogniseFile } from '../src/index.ts';
import { read } from './support/read.ts';

async function* chunk(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const FILES = {
  'job_skills.csv': 'job_id,skill_abr\n1,PRJM\n1,WRT\n1,OTHR\n1,PRJM\n2,IT\n9,PRJM\n',
  'skills.csv':
    'skill_abr,skill_name\nPRJM,Project Management\nWRT,Writing/Editing\nOTHR,Other\nIT,Information Technology\n',
  'job_industries.csv': 'job_id,industry_id\n1,4\n1,6\n2,99\n',
  'industries.csv':
    'industry_id,industry_name\n4,Software Development\n6,"Technology, Information and Internet"\n',
  'salaries.csv':
    'salary_id,job_id,max_salary,med_salary,min_salary,pay_period,currency,compensation_type\n' +
    '1,1,40.0,,35.5,HOURLY,USD,BASE_SALARY\n2,2,60000.0,,50000.0,YEARLY,USD,BASE_SALARY\n3,3,,,,YEARLY,USD,BASE_SALARY\n',
  'companies.csv':
    'company_id,name,description,url\n70,Quarry Mill,"Mills\nflour, and ""more""",https://mill.example\n',
};

const POSTINGS =
  'job_id,company_id,company_name,title,description,max_salary,min_salary,pay_period,currency\n' +
  '1,70,,Editor,Edits books.,,,,\n' +
  '2,70,Bakery,Clerk,Files letters.,90000,80000,YEARLY,USD\n' +
  '3,71,,Cook,Cooks soup.,,,,\n';

async function readWith(files: readonly (string | Uint8Array)[]) {
  const companions = createCompanions(() => true);
  let broken = 0;
  for (const file of files) broken += await companions.read(chunk(file));
  return { ...(await read([POSTINGS], { companions })), broken };
}

const COMPLETED = [
  {
    source: 'linkedin_kaggle',
    externalId: '1',
    title: 'Editor',
    description: 'Edits books.',
    company: 'Quarry Mill',
    skills: ['Project Management', 'Writing', 'Editing'],
    industries: ['Software Development', 'Technology, Information and Internet'],
    salary: { min: 35.5, max: 40, currency: 'USD', period: 'hour' },
  },
  {
    source: 'linkedin_kaggle',
    externalId: '2',
    title: 'Clerk',
    description: 'Files letters.',
    company: 'Bakery',
    salary: { min: 80000, max: 90000, currency: 'USD', period: 'year' },
  },
  { source: 'linkedin_kaggle', externalId: '3', title: 'Cook', description: 'Cooks soup.' },
];

it('fill in what the postings leave open, in whatever order they come', async () => {
  expect((await readWith(Object.values(FILES))).postings).toEqual(COMPLETED);
  expect(
    (
      await readWith(
        Object.values(FILES)
          .reverse()
          .map((file) => gzipSync(file)),
      )
    ).postings,
  ).toEqual(COMPLETED);
});

it('say nothing of records of another layout', async () => {
  const companions = createCompanions(() => true);
  await companions.read(chunk(FILES['companies.csv']));
  const record = { source: 'a', externalId: '1', title: 'Cook', description: 'Cooks.' };
  const { postings } = await read([JSON.stringify(record)], { companions });
  expect(postings).toEqual([record]);
});

it('lose a broken row, not its neighbours', async () => {
  const { postings, broken } = await readWith([
    'job_id,skill_abr\n1,PRJM,x\n1,WRT\n,\n1,\n',
    FILES['skills.csv'],
  ]);
  expect(postings[0]?.skills).toEqual(['Writing', 'Editing']);
  expect(broken).toBe(1);
});

it('codes without names are no skills', async () => {
  expect((await readWith([FILES['job_skills.csv']])).postings[0]).not.toHaveProperty('skills');
});

it('are refused beyond the memory there is, which is counted as it is taken', async () => {
  let left = 10_000;
  const companions = createCompanions((bytes) => {
    left -= bytes;
    return left >= 0;
  });
  const rows = Array.from({ length: 60 }, (_, n) => `${n},PRJM\n`);
  await companions.read(chunk(`job_id,skill_abr\n${rows.join('')}`));
  expect(left).toBeLessThan(4_000);
  await expect(companions.read(chunk(`job_id,industry_id\n${rows.join('')}`))).rejects.toMatchObject({
    code: 'COMPANIONS_TOO_LARGE',
  });
});

it('a posting takes no more codes than anybody states', async () => {
  let taken = 0;
  const companions = createCompanions((bytes) => {
    taken += bytes;
    return true;
  });
  await companions.read(chunk(`job_id,skill_abr\n${'1,PRJM\n'.repeat(50_000)}`));
  expect(taken).toBeLessThan(3_000);
});

it.each([
  ['nothing', '', 'FILE_EMPTY'],
  ['an unknown header', 'job_id,inferred,type\n1,0,Medical\n', 'COMPANION_UNSUPPORTED'],
  ['postings', POSTINGS, 'COMPANION_UNSUPPORTED'],
  ['JSON', '{"job_id":1}', 'COMPANION_UNSUPPORTED'],
  ['gzip that is cut off', gzipSync('job_id,skill_abr\n1,IT\n').subarray(0, 20), 'IMPORT_INTERRUPTED'],
])('refuse %s', async (_name, content, code) => {
  const companions = createCompanions(() => true);
  await expect(companions.read(chunk(content))).rejects.toMatchObject({ code });
});

it('are told from feeds and from other files', async () => {
  for (const content of Object.values(FILES)) {
    expect(await recogniseFile(chunk(gzipSync(content)))).toBe('companion');
  }
  for (const content of [POSTINGS, '\n{"title": "Cook"}\n', '[', '<source>'])
    expect(await recogniseFile(chunk(content))).toBe('feed');
  for (const content of ['', '\n\n', 'job_id,inferred,type\n', '%PDF-1.7'])
    expect(await recogniseFile(chunk(content))).toBeUndefined();
});
