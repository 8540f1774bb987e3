import { sampleResumes } from '@rolecall/sample-data';
import { DOMAINS } from '@rolecall/taxonomy';
import { de } from '../src/texts/de.ts';
import { en } from '../src/texts/en.ts';
import { es } from '../src/texts/es.ts';
import { chooseLanguage } from '../src/texts/language.ts';
import { SAMPLES } from '../src/welcome/samples.ts';

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

it.each([
  [null, ['de-CH', 'en'], 'de'],
  ['es', ['de'], 'es'],
  ['fr', ['pt-BR', 'it'], 'en'],
  [null, [], 'en'],
  ['constructor', ['toString'], 'en'],
])('asked for %s by a reader of %j it speaks %s', (asked, preferred, language) => {
  expect(chooseLanguage(asked, preferred)).toBe(language);
});

it.each([
  ['en', en],
  ['de', de],
  ['es', es],
])('%s has words for everything', (_name, texts) => {
  expect(Object.keys(texts.domains).toSorted()).toEqual(DOMAINS.map(({ id }) => id).toSorted());
  const shape = (one: object) => Object.keys(one.valueOf()).toSorted();
  expect(shape(texts.failures.codes)).toEqual(shape(en.failures.codes));
  for (const leaf of leaves(texts)) {
    const text = typeof leaf === 'function' ? leaf(2, 3) : leaf;
    expect(text).toEqual(expect.stringMatching(/\S/));
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
});

it('every sample that is offered is there', () => {
  const names = sampleResumes()
    .filter(({ format }) => format === 'pdf')
    .map(({ name }) => name);
  for (const sample of SAMPLES) expect(names).toContain(sample);
});
