import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { locateModelFile } from '../src/local/model-files.ts';
import { LOCAL_MODELS } from '../src/local/models.ts';
import { tokenise } from '../src/local/tokenise.ts';
import { settingsFrom } from './settings.ts';

const model = LOCAL_MODELS['all-minilm-l6-v2-int8'];
const file = await locateModelFile(model, model.tokenizer, settingsFrom({}));
const tokenizer = new Tokenizer(JSON.parse(await readFile(file, 'utf8')), {});
const SEPARATOR = tokenizer.token_to_id('[SEP]');

test.each([
  ['plain words', 'the night shift begins at ten '.repeat(200)],
  ['words that become many tokens', 'Donaudampfschifffahrtsgesellschaft, '.repeat(90)],
  ['long runs of white space', `first${' '.repeat(5000)}second${'\n'.repeat(9000)}third`],
  ['one word without an end', 'x'.repeat(20_000)],
  ['scripts without spaces', '日本語の求人'.repeat(500)],
  ['accents and emoji', 'Straßenbahnführerin 🚋 für Genève\u00a0— '.repeat(100)],
])('the head of %s has the tokens of the whole', (_, text) => {
  const limit = 64;
  const { ids } = tokenizer.encode(text);
  const expected = ids.length > limit ? [...ids.slice(0, limit - 1), SEPARATOR] : ids;
  expect(tokenise(tokenizer, text, limit)).toEqual(expected);
});
