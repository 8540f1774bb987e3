import { isSameJob } from '../src/same-job.ts';
import { sketchOf } from '../src/sketch.ts';
import { textOf } from './support/texts.ts';

const TEXT = textOf(1);

/** A posting; its text is the same for all but for `changes` of its words. */
function posting(
  title: string,
  { company, places = [], changes = 0 }: { company?: string; places?: string[]; changes?: number } = {},
) {
  const words = TEXT.map((word, at) => (at % 10 === 0 && at < changes * 10 ? `changed${at}` : word));
  return { title, company, places, hashes: sketchOf(words.join(' ')).hashes };
}

it.each([
  ['posted again', posting('Night Baker'), posting('night baker', { changes: 3 })],
  [
    'for another town',
    posting('Baker – Erie, PA', { places: ['Erie, PA'] }),
    posting('Baker (York)', { places: ['York', 'Pennsylvania'] }),
  ],
  ['with another year or number', posting('Teacher 2025'), posting('Teacher (20261)')],
  [
    'under a longer name of the company',
    posting('Baker', { company: 'Acme Inc.' }),
    posting('Baker', { company: 'Acme Bread Ltd' }),
  ],
  ['without a company', posting('Baker', { company: 'Acme' }), posting('Baker', { company: 'Confidential' })],
  [
    'with a title of places alone',
    posting('Erie', { places: ['Erie'] }),
    posting('Erie', { places: ['Erie'] }),
  ],
])('is the same job %s', (_, a, b) => {
  expect(isSameJob(a, b)).toBeGreaterThanOrEqual(0.8);
  expect(isSameJob(b, a)).toBe(isSameJob(a, b));
});

it.each([
  ['another subject', posting('Maths Teacher'), posting('Spanish Teacher')],
  ['another level', posting('Developer'), posting('Senior Developer')],
  ['another grade', posting('Engineer I'), posting('Engineer II')],
  ['another company', posting('Baker', { company: 'Acme' }), posting('Baker', { company: 'Bolt' })],
  ['a third of the text', posting('Baker'), posting('Baker', { changes: 12 })],
  [
    'titles of different places alone',
    posting('Erie', { places: ['Erie'] }),
    posting('York', { places: ['York'] }),
  ],
])('is not the same job with %s', (_, a, b) => {
  expect(isSameJob(a, b)).toBeUndefined();
});
