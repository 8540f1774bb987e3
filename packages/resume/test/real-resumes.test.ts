import { readdirSync, readFileSync } from 'node:fs';
import { isRolecallError } from '@rolecall/contracts';
import { createResumeReader, type ResumeReader } from '../src/index.ts';
import { settings } from './support/settings.ts';
import { sharedData } from './support/shared-data.ts';

const folder = sharedData('resumes');
const pdfs = (subfolder: string) =>
  readdirSync(`${folder}/${subfolder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => `${folder}/${subfolder}/${name}`);

(folder ? describe : describe.skip)('real documents', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 2, RESUME_QUEUE_LIMIT: 1000 }));
  });
  afterAll(() => reader.close());

  const outcome = async (path: string) => {
    try {
      return (await reader.read(readFileSync(path))).text;
    } catch (error) {
      return isRolecallError(error) ? error.code : String(error);
    }
  };

  test('a resume of each category is read', async () => {
    const sample = readdirSync(`${folder}/categorised`).map(
      (category) => pdfs(`categorised/${category}`)[0] as string,
    );
    const texts = await Promise.all(sample.map(outcome));
    expect(texts.filter((text) => text.split(/\s+/).length < 100)).toEqual([]);
  });
});
