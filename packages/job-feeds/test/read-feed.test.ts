import { gzipSync } from 'node:zlib';
import { bread, read as readChunks } from './support/read.ts';

const read = (...chunks: (string | Uint8Array)[]) => readChunks(chunks);
const line = (externalId: string, more: object = {}) => JSON.stringify(bread(externalId, more));

const CSV_HEADER = 'source,externalId,title,description';

describe('JSON Lines', () => {
  it('yields each posting with its line, blank lines and a byte order mark aside', async () => {
    const { postings, lines } = await read(`\uFEFF${line('1')}\r\n\n${line('2')}`);
    expect(postings.map((posting) => posting.externalId)).toEqual(['1', '2']);
    expect(lines).toEqual([1, 3]);
  });

  it('gives the same records however the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(`${line('1', { title: 'Bäcker 面包师' })}\n${line('2')}\n`);
    const whole = await read(bytes);
    const single = await read(...[...bytes].map((byte) => Uint8Array.of(byte)));
    expect(single).toEqual(whole);
    expect(whole.postings[0]?.title).toBe('Bäcker 面包师');
  });

  it('rejects a malformed line and keeps its neighbours', async () => {
    const { postings, rejections } = await read(`${line('1')}\n{"source": "acme",\n[1]\n${line('4')}\n`);
    expect(postings.map((posting) => posting.externalId)).toEqual(['1', '4']);
    expect(rejections).toEqual([
      { line: 2, code: 'LINE_MALFORMED', message: expect.any(String) },
      { line: 3, code: 'LINE_MALFORMED', message: expect.any(String) },
    ]);
  });

  it('says which rule a posting breaks', async () => {
    const { rejections } = await read(
      `${line('1', { title: undefined })}\n${line('2', { description: ' ' })}\n${line('3', { colour: 'red' })}`,
    );
    expect(rejections).toEqual([
      { line: 1, externalId: '1', code: 'POSTING_INVALID', message: '/title is missing' },
      { line: 2, externalId: '2', code: 'POSTING_INVALID', message: expect.stringContaining('/description') },
      { line: 3, externalId: '3', code: 'POSTING_INVALID', message: 'unknown properties: colour' },
    ]);
  });

  it('rejects a line beyond the limit without holding it, and reads on', async () => {
    const long = Array.from({ length: 30 }, () => 'x'.repeat(100_000));
    const { postings, rejections } = await read(`${line('1')}\n`, '{"a":"', ...long, `"}\n${line('3')}\n`);
    expect(postings).toHaveLength(2);
    expect(rejections).toEqual([{ line: 2, code: 'LINE_TOO_LONG', message: expect.any(String) }]);
  });

  it('understands records whose id holds source and external id', async () => {
    const record = {
      id: 'board:17',
      title: 'Sous Chef',
      company: 'Brasserie',
      location: '',
      description: 'Runs the line.',
      skills: 'Sauces, Pastry, Sauces',
      level: 'Mid-Senior level',
      work_type: 'Full Time, Temporary',
      posted: '2026-02-01',
      url: 'not a url',
    };
    const { postings } = await read(JSON.stringify(record));
    expect(postings).toEqual([
      {
        source: 'board',
        externalId: '17',
        title: 'Sous Chef',
        company: 'Brasserie',
        description: 'Runs the line.',
        skills: ['Sauces', 'Pastry'],
        seniority: 'mid_senior',
        employmentType: 'temporary',
        postedAt: '2026-02-01',
      },
    ]);
  });
});

describe('CSV', () => {
  it('reads our own columns, quoted line breaks included, and leaves empty cells out', async () => {
    const { postings, lines } = await read(
      `${CSV_HEADER},company,skills,salaryMin,salaryCurrency,salaryPeriod\n` +
        'acme,1,Baker,"Bakes bread,\nearly.",,Rye;Sourdough,18.5,EUR,hour\n' +
        'acme,2,Miller,"Says ""hello"".",Mill,,,,\n',
    );
    expect(postings).toEqual([
      {
        source: 'acme',
        externalId: '1',
        title: 'Baker',
        description: 'Bakes bread,\nearly.',
        skills: ['Rye', 'Sourdough'],
        salary: { min: 18.5, currency: 'EUR', period: 'hour' },
      },
      { source: 'acme', externalId: '2', title: 'Miller', description: 'Says "hello".', company: 'Mill' },
    ]);
    expect(lines).toEqual([2, 4]);
  });

  it('rejects a row of the wrong width once, however many lines it spans', async () => {
    const { postings, rejections } = await read(
      `${CSV_HEADER}\nacme,1,Baker,Bread.\nacme,2,"Two\nlines"\nacme,3,Miller,Flour.\n`,
    );
    expect(postings.map((posting) => posting.externalId)).toEqual(['1', '3']);
    expect(rejections).toEqual([
      { line: 3, code: 'LINE_MALFORMED', message: 'The row has 3 columns, the header 4.' },
    ]);
  });

  it('loses only the line with the stray quote, not the rows a parser would swallow', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `acme,${index},Baker,Bread.`);
    rows[10] = 'acme,10,"Baker,Bread.';
    rows[30] = 'acme,30,Ba"ker,Bread.';
    const { postings, rejections } = await read(`${CSV_HEADER}\n${rows.join('\n')}\n`);
    expect(postings).toHaveLength(48);
    expect(rejections.map((rejection) => rejection.line)).toEqual([12, 32]);
  });

  it('reads the rows after a quote that never closes', async () => {
    const { postings, rejections } = await read(
      `${CSV_HEADER}\nacme,1,"Baker,Bread.\nacme,2,Miller,Flour.\n`,
    );
    expect(postings.map((posting) => posting.externalId)).toEqual(['2']);
    expect(rejections.map((rejection) => rejection.line)).toEqual([2]);
  });

  it('understands the columns of the Kaggle LinkedIn set', async () => {
    const { postings } = await read(
      'job_id,company_name,title,description,max_salary,pay_period,location,min_salary,formatted_work_type,' +
        'original_listed_time,remote_allowed,job_posting_url,formatted_experience_level,currency,expiry\n' +
        '99,Orchard,Fruit Picker,Picks fruit.,21.0,HOURLY,"Hood River, OR",19.5,Part-time,1713397508000.0,1.0,' +
        'https://jobs.example.com/99,Entry level,USD,1715989508000.0\n',
    );
    expect(postings).toEqual([
      {
        source: 'linkedin_kaggle',
        externalId: '99',
        company: 'Orchard',
        title: 'Fruit Picker',
        description: 'Picks fruit.',
        location: 'Hood River, OR',
        salary: { min: 19.5, max: 21, currency: 'USD', period: 'hour' },
        employmentType: 'part_time',
        postedAt: '2024-04-17T23:45:08.000Z',
        workplace: 'remote',
        url: 'https://jobs.example.com/99',
        seniority: 'entry',
      },
    ]);
  });
});

describe('the format', () => {
  it('is gzip when the bytes say so, even cut after the first byte', async () => {
    const packed = gzipSync(line('1'));
    const { postings } = await read(packed.subarray(0, 1), packed.subarray(1));
    expect(postings).toHaveLength(1);
  });

  it.each([
    ['gzip that is cut off', gzipSync(line('1').repeat(50)).subarray(0, 40), 'IMPORT_INTERRUPTED'],
    ['nothing', '', 'FILE_EMPTY'],
    ['blank lines only', '\n \n', 'FILE_EMPTY'],
    ['prose', 'Dear Sir or Madam,\nplease find', 'IMPORT_FORMAT_UNSUPPORTED'],
    ['CSV with unknown columns', 'a,b,c\n1,2,3\n', 'IMPORT_FORMAT_UNSUPPORTED'],
  ])('is refused with a code: %s', async (_name, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ name: 'RolecallError', code });
  });
});
