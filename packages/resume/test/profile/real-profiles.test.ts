import { readdirSync, readFileSync } from 'node:fs';
import { createResumeReader, type ResumeReader, readProfile, withoutPersonalData } from '../../src/index.ts';
import { settings } from '../support/settings.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('resumes');

(folder ? describe : describe.skip)('real resumes', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 1, RESUME_QUEUE_LIMIT: 100 }));
  });
  afterAll(() => reader.close());

  test('a resume of each category has a profile, and its text loses next to nothing', async () => {
    const paths = readdirSync(`${folder}/categorised`).map((category) => {
      const [, second = ''] = readdirSync(`${folder}/categorised/${category}`).sort();
      return `${folder}/categorised/${category}/${second}`;
    });
    const texts = await Promise.all(paths.map(async (path) => (await reader.read(readFileSync(path))).text));
    const profiles = texts.map((text) => readProfile(withoutPersonalData(text)));
    const withSome = (of: (profile: (typeof profiles)[number]) => readonly unknown[]) =>
      profiles.filter((profile) => of(profile).length > 0).length;
    expect(profiles).toHaveLength(24);
    expect(withSome(({ experience }) => experience)).toBeGreaterThanOrEqual(23);
    expect(withSome(({ titles }) => titles)).toBeGreaterThanOrEqual(22);
    expect(withSome(({ education }) => education)).toBeGreaterThanOrEqual(22);
    expect(withSome(({ skills }) => skills)).toBe(24);
    const left = texts.map((text) => withoutPersonalData(text).length / text.length);
    expect(Math.min(...left)).toBeGreaterThan(0.95);
  });
});
