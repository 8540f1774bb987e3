/** Real layouts, in the order that people who looked at the pages wrote down. */
import { readFileSync } from 'node:fs';
import { createResumeReader, type ResumeReader } from '../../src/index.ts';
import { type LayoutExpectation, layoutScore } from '../support/layout-score.ts';
import { settings } from '../support/settings.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('resumes');
const expectations: Record<string, LayoutExpectation> = JSON.parse(
  readFileSync(new URL('layouts.expected.json', import.meta.url), 'utf8'),
);

(folder ? describe : describe.skip)('real layouts', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 1 }));
  });
  afterAll(() => reader.close());

  test.each(Object.entries(expectations))('%s', async (name, expected) => {
    const { text } = await reader.read(readFileSync(`${folder}/layouts/${name}`));
    expect(layoutScore(text, expected)).toEqual({ order: 1, headings: 1, lines: 1 });
  });
});
