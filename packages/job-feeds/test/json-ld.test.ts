import { read } from './support/read.ts';

const POSTING = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: 'Night Baker',
  description: '<p>Bakes &amp; proofs.</p>',
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 'NB-7' },
  datePosted: '2026-03-02T08:00',
  validThrough: '2026-05-01',
  employmentType: ['PART_TIME', 'TEMPORARY'],
  hiringOrganization: { '@type': 'Organization', name: 'Acme Bakery' },
  jobLocation: [
    {
      '@type': 'Place',
      address: {
        addressLocality: 'Ghent',
        addressRegion: 'VOV',
        addressCountry: { '@type': 'Country', name: 'BE' },
      },
    },
    { '@type': 'Place', address: 'Antwerp' },
  ],
  jobLocationType: 'TELECOMMUTE',
  skills: ['Sourdough', { '@type': 'DefinedTerm', name: 'Lamination' }],
  industry: 'Food, drink and tobacco',
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 16, maxValue: 19.5, unitText: 'HOUR' },
  },
  url: 'https://www.acme.example/jobs/nb-7',
};

const READ = {
  source: 'acme.example',
  externalId: 'NB-7',
  title: 'Night Baker',
  description: '<p>Bakes &amp; proofs.</p>',
  company: 'Acme Bakery',
  location: 'Ghent, VOV, BE; Antwerp',
  url: 'https://www.acme.example/jobs/nb-7',
  postedAt: '2026-03-02',
  validThrough: '2026-05-01',
  employmentType: 'part_time',
  workplace: 'remote',
  skills: ['Sourdough', 'Lamination'],
  industries: ['Food, drink and tobacco'],
  salary: { min: 16, max: 19.5, currency: 'EUR', period: 'hour' },
};

const page = (...scripts: string[]) =>
  `<!DOCTYPE html>\n<html><head><title>Jobs</title>\n${scripts
    .map((script) => `<script type="application/ld+json">\n${script}</script>`)
    .join(
      '\n',
    )}\n</head><body><p>Hello</p><script>var a = "<script type='application/ld+json'>"</script></body></html>`;

const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Acme' }, POSTING] };

it.each([
  ['a single posting', JSON.stringify(POSTING)],
  ['a single posting, indented', JSON.stringify(POSTING, null, 2)],
  ['a graph', JSON.stringify(graph)],
  ['a graph, indented', JSON.stringify(graph, null, 2)],
  ['a list', JSON.stringify([POSTING])],
  [
    'an item list',
    JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: POSTING }] }),
  ],
  [
    'the full name of the type',
    JSON.stringify({ ...POSTING, '@type': ['Thing', 'https://schema.org/JobPosting'] }),
  ],
  ['a page', page(JSON.stringify({ '@type': 'Organization' }), JSON.stringify(POSTING))],
  ['a page with a graph', page(JSON.stringify(graph, null, 2))],
  ['a page with a list', page(JSON.stringify([POSTING]))],
])('reads schema.org JobPosting: %s', async (_name, content) => {
  expect(await read([content])).toMatchObject({ postings: [READ], rejections: [] });
});

it('never guesses: what makes no sense is left out', async () => {
  const { postings } = await read([
    JSON.stringify({
      '@type': 'JobPosting',
      title: 'Miller',
      description: 'Mills.',
      identifier: 12,
      url: 'https://mill.example/12',
      datePosted: 'last week',
      employmentType: [],
      hiringOrganization: { '@id': '#org' },
      jobLocation: [{}, null],
      baseSalary: { '@type': 'MonetaryAmount', value: { value: 20, unitText: 'HOUR' } },
    }),
  ]);
  expect(postings).toEqual([
    {
      source: 'mill.example',
      externalId: '12',
      title: 'Miller',
      description: 'Mills.',
      url: 'https://mill.example/12',
    },
  ]);
});

it('rejects a broken script of a page with its line and reads the others', async () => {
  const { postings, lines, rejections } = await read([page('{"@type": oops}', JSON.stringify(POSTING))]);
  expect(postings).toHaveLength(1);
  expect(lines).toEqual([6]);
  expect(rejections).toEqual([
    { line: 4, code: 'LINE_MALFORMED', message: 'The script is not a JSON object.' },
  ]);
});

it('refuses a page without JSON-LD, and tags without end', async () => {
  await expect(read([page()])).rejects.toMatchObject({ code: 'IMPORT_FORMAT_UNSUPPORTED' });
  await expect(read(['<html>', '<b>'.repeat(5000)])).rejects.toMatchObject({ code: 'IMPORT_INTERRUPTED' });
  await expect(read(['<html><a href="', 'x'.repeat(3_000_000)])).rejects.toMatchObject({
    code: 'IMPORT_INTERRUPTED',
  });
});

it('stops looking in nodes that nest without end', async () => {
  const nested = `${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}`;
  expect((await read([nested])).postings).toEqual([]);
});
