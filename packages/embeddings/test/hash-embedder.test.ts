import fc from 'fast-check';
import { createEmbedder, type Embedder } from '../src/index.ts';
import { settingsFrom } from './settings.ts';

let embedder: Embedder;
beforeEach(async () => {
  embedder = await createEmbedder(settingsFrom({ EMBEDDING_PROVIDER: 'hash' }));
});
afterEach(() => embedder.close());

it('gives any text a vector of unit length, the same for a query and a document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const query = await embedder.embedQuery(text);
      expect(query).toHaveLength(embedder.model.dimension);
      expect(Math.hypot(...query)).toBeCloseTo(1, 5);
      expect(await embedder.embedDocuments([text])).toEqual([query]);
    }),
  );
});

it('tells texts of different words apart, whatever stands between the words', async () => {
  const [one, other, same] = await embedder.embedDocuments(['Night nurse', 'Piano tuner', 'night\n(nurse)']);
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

it('has a model of its own, so that its vectors never share a collection with meaningful ones', () => {
  expect(embedder.model).toEqual({ name: 'hash-384', dimension: 384 });
});

it('takes a hundred-thousandfold text in its stride, and no text once the caller hung up or it is closed', async () => {
  const [long, short] = await embedder.embedDocuments(['word '.repeat(100_000), 'word']);
  expect(long).toEqual(short);
  await expect(
    embedder.embedQuery('word', { signal: AbortSignal.abort(new Error('hung up')) }),
  ).rejects.toThrow('hung up');
  await embedder.close();
  await expect(embedder.embedQuery('word')).rejects.toMatchObject({ code: 'EMBEDDING_UNAVAILABLE' });
});
