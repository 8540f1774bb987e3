import fc from 'fast-check';
import { bread, bytewise, read } from './support/read.ts';

const ids = (postings: readonly { externalId: string }[]) => postings.map(({ externalId }) => externalId);

it.each([
  ['a list', [bread('1'), bread('2')]],
  [
    'an object with a list under a usual name',
    { count: 2, links: ['a', ['b']], jobs: [bread('1'), bread('2')] },
  ],
])('reads %s, on one line or indented, however the bytes are cut', async (_name, document) => {
  const flat = JSON.stringify(document);
  const indented = `\uFEFF\n${JSON.stringify(document, null, 2)}\n`;
  expect(ids((await read([flat])).postings)).toEqual(['1', '2']);
  const whole = await read([indented]);
  expect(ids(whole.postings)).toEqual(['1', '2']);
  expect(whole.rejections).toEqual([]);
  expect(await read(bytewise(indented))).toEqual(whole);
});

it('names the line an element starts on', async () => {
  const { lines } = await read([
    `[\n  ${JSON.stringify(bread('1'), null, 2)}\n  ,\n${JSON.stringify(bread('2'))}]`,
  ]);
  expect(lines).toEqual([2, 9]);
});

it('reads a single object over several lines, and several of them', async () => {
  const one = JSON.stringify(bread('1'), null, 1);
  expect(ids((await read([one])).postings)).toEqual(['1']);
  expect(ids((await read([`${one}\n${one}`])).postings)).toEqual(['1', '1']);
});

it('rejects a malformed element and keeps its neighbours', async () => {
  const { postings, rejections } = await read([
    `[\n${JSON.stringify(bread('1'))},\n{"title": Baker},\n7,\n${JSON.stringify(bread('4'))}\n]`,
  ]);
  expect(ids(postings)).toEqual(['1', '4']);
  expect(rejections).toEqual([
    { line: 3, code: 'LINE_MALFORMED', message: 'The element is not a JSON object.' },
    { line: 4, code: 'LINE_MALFORMED', message: 'The element is not a JSON object.' },
  ]);
});

it('rejects an element beyond the limit without holding it, and reads on', async () => {
  const long = Array.from({ length: 30 }, () => 'x'.repeat(100_000));
  const { postings, rejections } = await read(['[{"a":"', ...long, `"},${JSON.stringify(bread('2'))}]`]);
  expect(ids(postings)).toEqual(['2']);
  expect(rejections).toEqual([{ line: 1, code: 'LINE_TOO_LONG', message: expect.any(String) }]);
});

it('says that a document was cut off, after what came before', async () => {
  const cut = `[${JSON.stringify(bread('1'))},{"source":"ac`;
  await expect(read([cut])).rejects.toMatchObject({ code: 'IMPORT_INTERRUPTED' });
});

it('takes an empty list for a feed without postings', async () => {
  expect(await read(['[ ]'])).toEqual({ postings: [], lines: [], rejections: [] });
});

it('gives the source a caller names to postings without one', async () => {
  const { postings } = await read([JSON.stringify([bread('1', { source: undefined }), bread('2')])], {
    source: 'mill',
  });
  expect(postings.map(({ source }) => source)).toEqual(['mill', 'acme']);
});

it('finds every posting of a list, whatever its texts hold', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((value) => `x${value}`);
  const posting = fc.record({ title: text, description: text });
  await fc.assert(
    fc.asyncProperty(
      fc.array(posting, { maxLength: 5 }),
      fc.integer({ min: 0, max: 3 }),
      async (texts, indent) => {
        const list = texts.map((one, index) => bread(String(index), one));
        expect((await read(bytewise(JSON.stringify(list, null, indent)))).postings).toEqual(list);
      },
    ),
    { numRuns: 50 },
  );
});

it('survives any text that begins like a document', async () => {
  const unit = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'a', '1', '\n', '"jobs"');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 60 }), async (text) => {
      await read([`[${text}`]).catch((error) => expect(error).toMatchObject({ code: 'IMPORT_INTERRUPTED' }));
    }),
  );
});
