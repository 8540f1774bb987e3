import { createDomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, EmbeddingSettings } from '@rolecall/embeddings';
import { shippedRanker } from '@rolecall/ranking';
import { loadSettings } from '@rolecall/service-runtime';
import { checkDomains, checkRanker } from '../src/index.ts';

const FAILED = { code: 'MODEL_FAILED', statusCode: 503 };

it('the shipped ranker works', async () => {
  await expect(checkRanker()).resolves.toBeUndefined();
});

it.each([
  ['cannot be read', () => Promise.reject(new Error('no such file'))],
  [
    'fails',
    async () => ({ ...(await shippedRanker()), score: () => Promise.reject(new Error('out of memory')) }),
  ],
  ['gives no number', async () => ({ ...(await shippedRanker()), score: async () => Float32Array.of(NaN) })],
  ['gives nothing', async () => ({ ...(await shippedRanker()), score: async () => new Float32Array() })],
])('a ranker that %s does not', async (_how, load) => {
  await expect(checkRanker(load)).rejects.toMatchObject(FAILED);
});

it('the domain classifier works with the vectors it reads, and not with others', async () => {
  const embedder = await createEmbedder(loadSettings([EmbeddingSettings], { EMBEDDING_PROVIDER: 'hash' }));
  const domains = await createDomainReader('all-minilm-l6-v2-int8-jobs');
  await expect(checkDomains({ embedder, domains })).resolves.toBeUndefined();
  const other = { ...embedder, model: { ...embedder.model, dimension: 3 } };
  await expect(checkDomains({ embedder: other, domains })).rejects.toMatchObject(FAILED);
  const broken = { version: 'broken', read: async () => [{ nursing: Number.NaN }] };
  await expect(checkDomains({ embedder, domains: broken })).rejects.toMatchObject(FAILED);
  await embedder.close();
});
