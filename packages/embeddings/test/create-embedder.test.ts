import { configuredModel, createEmbedder, isRemoteModel } from '../src/index.ts';
import { settingsFrom } from './settings.ts';

test('the settings name one model, of either provider', () => {
  expect(configuredModel(settingsFrom({ EMBEDDING_MODEL: 'all-minilm-l6-v2-int8' }))).toBe(
    'all-minilm-l6-v2-int8',
  );
  const remote = settingsFrom({ EMBEDDING_PROVIDER: 'huggingface', HF_MODEL: 'BAAI/bge-small-en-v1.5' });
  expect(configuredModel(remote)).toBe('hf-baai-bge-small-en-v1-5');
  expect([configuredModel(remote), 'all-minilm-l6-v2-int8'].map(isRemoteModel)).toEqual([true, false]);
});

test('another local model can be had by name, whatever the provider', async () => {
  const settings = settingsFrom({ EMBEDDING_PROVIDER: 'huggingface', EMBEDDING_THREADS: '1' });
  const embedder = await createEmbedder(settings, 'all-minilm-l6-v2-int8');
  expect(embedder.model.name).toBe('all-minilm-l6-v2-int8');
  await embedder.close();
});

test.each([
  ['all-minilm', /There is no embedding model all-minilm here\.$/],
  ['hf-another-one', /set HF_MODEL to the model it stands for/],
  ['constructor', /There is no embedding model constructor/],
])('%s is a model nobody knows', async (name, message) => {
  await expect(createEmbedder(settingsFrom({}), name)).rejects.toMatchObject({
    code: 'MODEL_UNKNOWN',
    message: expect.stringMatching(message),
  });
});
