import { readdirSync, readFileSync } from 'node:fs';
import { createResumeReader, type ResumeReader } from '../src/index.ts';
import { settings } from './support/settings.ts';
import { sharedData } from './support/shared-data.ts';

const folder = sharedData('labelled/vanetik/CV');

(folder ? describe : describe.skip)('real DOCX resumes', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 2, RESUME_QUEUE_LIMIT: 1000 }));
  });
  afterAll(() => reader.close());

  test('all give text, without warnings', async () => {
    const names = readdirSync(folder as string).filter((name) => name.endsWith('.docx'));
    const read = await Promise.all(names.map((name) => reader.read(readFileSync(`${folder}/${name}`))));
    expect(names.length).toBeGreaterThanOrEqual(65);
    expect(read.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(read.filter(({ text }) => text.split(/\s+/).length < 50)).toEqual([]);
  });
});
