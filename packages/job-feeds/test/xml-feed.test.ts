import fc from 'fast-check';
import { bytewise, read } from './support/read.ts';

const SOURCE = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE source [ <!ENTITY lol "lollollol"> <!ENTITY file SYSTEM "file:///etc/hostname"> ]>
<source>
  <publisher>Acme Jobs</publisher>
  <publisherurl>https://www.acme.example</publisherurl>
  <!-- the jobs -->
  <job>
    <title><![CDATA[Baker & Confectioner]]></title>
    <date><![CDATA[Mon, 2 Mar 2026 08:00:00 GMT]]></date>
    <referencenumber>B-1</referencenumber>
    <url>https://jobs.acme.example/b-1?a=1&amp;b=2</url>
    <company>Acme</company>
    <city>Ghent</city><state>East Flanders</state><country>BE</country>
    <description><![CDATA[<p>Bakes <b>bread</b>.</p>]]></description>
    <salary>€18.50 - €21 per hour</salary>
    <jobtype>part-time</jobtype>
    <remotetype>Hybrid remote</remotetype>
    <expirationdate>2026-05-01</expirationdate>
    <category>Food, Baking</category>
  </job>
  <job><title>Miller &lol; &file;</title><jobid>2</jobid><description>Mills &lt;b&gt;flour&lt;/b&gt;.</description></job>
</source>`;

it('reads a job feed, however the bytes are cut, and expands no declared entity', async () => {
  const whole = await read([SOURCE]);
  expect(whole).toEqual({
    postings: [
      {
        source: 'acme.example',
        externalId: 'B-1',
        title: 'Baker & Confectioner',
        description: '<p>Bakes <b>bread</b>.</p>',
        company: 'Acme',
        location: 'Ghent, East Flanders, BE',
        url: 'https://jobs.acme.example/b-1?a=1&b=2',
        postedAt: '2026-03-02',
        validThrough: '2026-05-01',
        employmentType: 'part_time',
        workplace: 'hybrid',
        salary: { min: 18.5, max: 21, currency: 'EUR', period: 'hour' },
      },
      {
        source: 'acme.example',
        externalId: '2',
        title: 'Miller &lol; &file;',
        description: 'Mills <b>flour</b>.',
      },
    ],
    lines: [7, 21],
    rejections: [],
  });
  expect(await read(bytewise(SOURCE))).toEqual(whole);
});

it('reads RSS 2.0, the full content before the summary', async () => {
  const { postings } = await read([
    `<rss version="2.0" xmlns:content="c" xmlns:jl="j"><channel><title>Acme</title><link>https://acme.example/jobs</link>
     <image><link>https://images.example</link></image>
     <item><title>Baker</title><link>https://acme.example/1</link><guid isPermaLink="false">g1</guid>
       <content:encoded>&lt;p&gt;All&lt;/p&gt;</content:encoded><pubDate>Tue, 03 Mar 2026 23:30:00 -0800</pubDate>
       <jl:company>Acme</jl:company><jl:location>Ghent</jl:location><jl:job_type>Full Time</jl:job_type></item>
     </channel></rss>`,
  ]);
  expect(postings).toEqual([
    {
      source: 'acme.example',
      externalId: 'g1',
      title: 'Baker',
      description: '<p>All</p>',
      url: 'https://acme.example/1',
      company: 'Acme',
      location: 'Ghent',
      postedAt: '2026-03-03',
      employmentType: 'full_time',
    },
  ]);
});

it('reads Atom, markup within the content included', async () => {
  const { postings } = await read([
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Jobs</title><link rel="self" href="https://x.example/feed"/>
     <entry><title>Baker</title><id>urn:1</id><link rel="edit" href="https://acme.example/edit"/>
       <link href="https://acme.example/1"/><published>2026-03-02T10:00:00Z</published>
       <author><name>Acme</name></author><category term="food"/>
       <content type="xhtml"><div>Rye &amp; <b>wheat</b>, 1 &lt; 2</div></content></entry></feed>`,
  ]);
  expect(postings).toEqual([
    {
      source: 'acme.example',
      externalId: 'urn:1',
      title: 'Baker',
      description: '<div>Rye &amp; <b>wheat</b>, 1 &lt; 2</div>',
      url: 'https://acme.example/1',
      company: 'Acme',
      postedAt: '2026-03-02',
    },
  ]);
});

const job = (id: string, more = '') =>
  `<job><id>${id}</id><title>Baker</title><description>Bakes.</description><url>https://a.example/${id}</url>${more}</job>`;

it('rejects an item that is not closed, or too long, and keeps its neighbours', async () => {
  const long = Array.from({ length: 30 }, () => 'x'.repeat(100_000));
  const { postings, rejections } = await read([
    `<jobs>\n${job('1')}\n<job><title>Bak\n${job('2')}\n<job><note>`,
    ...long,
    `</note></job>\n${job('3')}\n</jobs>`,
  ]);
  expect(postings.map(({ externalId }) => externalId)).toEqual(['1', '2', '3']);
  expect(rejections).toEqual([
    { line: 3, code: 'LINE_MALFORMED', message: 'The element is not closed.' },
    { line: 5, code: 'LINE_TOO_LONG', message: expect.any(String) },
  ]);
});

it('takes items under any outermost element, and none for an empty feed', async () => {
  const { postings } = await read([`<?xml version="1.0"?><export><list>${job('1')}</list></export>`]);
  expect(postings).toMatchObject([{ source: 'a.example', externalId: '1' }]);
  expect(await read(['<rss><channel/></rss>'])).toMatchObject({ postings: [], rejections: [] });
});

it('decodes the encoding the declaration states, and UTF-16 by its mark', async () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><jobs>${job('1').replace('Baker', 'Bäcker')}</jobs>`;
  const title = async (bytes: Uint8Array) => (await read([bytes])).postings[0]?.title;
  expect(await title(Buffer.from(text('ISO-8859-1'), 'latin1'))).toBe('Bäcker');
  expect(await title(Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le'))).toBe('Bäcker');
  expect(await title(Buffer.from(text('no-such'), 'utf8'))).toBe('Bäcker');
});

it.each([
  ['cut off', `<jobs>${job('1')}<job><title>Ba`, 'IMPORT_INTERRUPTED'],
  ['nested without end', `<jobs>${'<a>'.repeat(5000)}`, 'IMPORT_INTERRUPTED'],
  ['some other XML', '<?xml version="1.0"?><note><to>Ann</to></note>', 'IMPORT_FORMAT_UNSUPPORTED'],
  ['a comment without end', `<jobs><!-- ${'x'.repeat(3_000_000)}`, 'IMPORT_INTERRUPTED'],
])('refuses XML that is %s', async (_name, content, code) => {
  await expect(read([content])).rejects.toMatchObject({ name: 'RolecallError', code });
});

it('survives any text that begins like a feed', async () => {
  const unit = fc.constantFrom(
    '<job>',
    '</job>',
    '<',
    '>',
    '</jobs>',
    '<![CDATA[',
    ']]>',
    '&',
    '"',
    '=',
    'a',
    '<!--',
    '<?',
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 40 }), async (text) => {
      await read([`<jobs>${text}`]).catch((error) =>
        expect([
          'IMPORT_INTERRUPTED',
          // Only where the text closes the list itself: what comes behind it belongs to no feed.
          ...(text.includes('</jobs>') ? ['IMPORT_FORMAT_UNSUPPORTED'] : []),
        ]).toContain(error.code),
      );
    }),
  );
});

describe('pay in words', () => {
  it.each([
    ['50,000 - 60,000 EUR per year', { min: 50_000, max: 60_000, currency: 'EUR', period: 'year' }],
    ['£25k-£30k p.a.', { min: 25_000, max: 30_000, currency: 'GBP', period: 'year' }],
    ['USD 18.50/hour', { min: 18.5, max: 18.5, currency: 'USD', period: 'hour' }],
    ['$50,000 a year', undefined],
    ['50.000 EUR per year', undefined],
    ['from 20 EUR', undefined],
    ['20 EUR or 25 USD per hour', undefined],
    ['20 EUR per hour, 40 hours a week', undefined],
    ['competitive', undefined],
  ])('%s', async (words, salary) => {
    const { postings } = await read([`<jobs>${job('1', `<salary>${words}</salary>`)}</jobs>`]);
    expect(postings[0]?.salary).toEqual(salary);
  });
});
