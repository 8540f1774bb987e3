import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEmbedder, type Embedder } from '../src/index.ts';
import { settingsFrom } from './settings.ts';
import { dot } from './vectors.ts';

const TEXTS = Array.from({ length: 12 }, (_, i) => `Night porter number ${i} `.repeat(1 + ((i * 5) % 12)));

describe('local embedder', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await createEmbedder(settingsFrom({ EMBEDDING_THREADS: '2', EMBEDDING_QUEUE_LIMIT: '20' }));
  });
  afterAll(() => embedder.close());

  test('names its model as a collection name may hold it', () => {
    expect(embedder.model).toEqual({ name: 'all-minilm-l6-v2-int8-jobs', dimension: 384 });
    expect(embedder.model.name).toMatch(/^[a-z0-9-]+$/);
  });

  test('keeps the order, and a text has the same vector alone as among others, bit for bit', async () => {
    const together = await embedder.embedDocuments(TEXTS);
    const reversed = await embedder.embedDocuments([...TEXTS].reverse());
    expect(reversed.reverse()).toEqual(together);
    for (const [i, text] of TEXTS.entries()) {
      expect(await embedder.embedDocuments([text])).toEqual([together[i]]);
    }
  });

  test('embeds a query like a document, as neither model asks for a prefix', async () => {
    expect([await embedder.embedQuery('welder')]).toEqual(await embedder.embedDocuments(['welder']));
  });

  test('cuts a text at the token limit', async () => {
    const head = 'forklift '.repeat(400);
    const [cut, longer, other] = await embedder.embedDocuments([head, `${head} ballet`, `ballet ${head}`]);
    expect(longer).toEqual(cut);
    expect(other).not.toEqual(cut);
  });

  test('takes an empty text, and no text at all', async () => {
    const [empty] = await embedder.embedDocuments(['']);
    expect(Math.abs(dot(empty as Float32Array, empty as Float32Array) - 1)).toBeLessThan(1e-5);
    expect(await embedder.embedDocuments([])).toEqual([]);
  });

  test('leaves the event loop free while it embeds', async () => {
    let turns = 0;
    let done = false;
    const turn = () => {
      turns++;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    await embedder.embedDocuments(TEXTS);
    done = true;
    // Inference on this thread would leave a turn or two per text.
    expect(turns).toBeGreaterThan(TEXTS.length * 10);
  });

  test('refuses documents beyond the queue limit, but not a query', async () => {
    const first = embedder.embedDocuments(TEXTS);
    await expect(embedder.embedDocuments(TEXTS)).rejects.toMatchObject({
      code: 'EMBEDDING_BUSY',
      retryAfterSeconds: expect.any(Number),
    });
    await expect(embedder.embedQuery('porter')).resolves.toHaveLength(384);
    await expect(first).resolves.toHaveLength(TEXTS.length);
  });

  test('drops what waits when the caller gives up, and embeds on', async () => {
    const caller = new AbortController();
    const abandoned = embedder.embedDocuments(TEXTS, { signal: caller.signal });
    caller.abort(new Error('hung up'));
    await expect(abandoned).rejects.toThrow('hung up');
    await expect(embedder.embedDocuments(['porter'], { signal: caller.signal })).rejects.toThrow('hung up');
    await expect(embedder.embedDocuments(TEXTS)).resolves.toHaveLength(TEXTS.length);
  });
});

test('close rejects what is unfinished, may be called twice, and nothing is embedded after it', async () => {
  const embedder = await createEmbedder(settingsFrom({ EMBEDDING_THREADS: '1' }));
  const unfinished = embedder.embedDocuments(TEXTS);
  const closed = embedder.close();
  await expect(unfinished).rejects.toMatchObject({ code: 'EMBEDDING_UNAVAILABLE' });
  await closed;
  await embedder.close();
  await expect(embedder.embedQuery('porter')).rejects.toMatchObject({ code: 'EMBEDDING_UNAVAILABLE' });
});

test('runs under plain Node, and a process that closed its embedder ends by itself', async () => {
  const script = fileURLToPath(new URL('./fixtures/embed-and-close.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(stdout).toBe('384\n');
});
