import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import { createResumeReader, type ResumeReader, readProfile, withoutPersonalData } from '../../src/index.ts';
import { settings } from '../support/settings.ts';

/** What a sample resume was made of, in the words of JSON Resume. */
interface Source {
  basics: { name: string; email: string };
  work: { position: string; name: string; startDate: string; endDate: string }[];
  languages: { language: string }[];
}

const samples = sampleResumes().filter(({ format }) => format === 'pdf');
let reader: ResumeReader;
beforeAll(() => {
  reader = createResumeReader(settings({ RESUME_PROCESSES: 1 }));
});
afterAll(() => reader.close());

it.each(samples.map(({ name, path }) => [name, path]))(
  '%s: all positions, and no name',
  async (name, path) => {
    const source: Source = JSON.parse(readFileSync(new URL(`source/${name}.json`, `file://${path}`), 'utf8'));
    const { text } = await reader.read(readFileSync(path));
    const profile = readProfile(withoutPersonalData(text));
    const shown = profile.experience.map(({ title, employer, start, end = '' }) => [
      title,
      employer,
      start,
      end,
    ]);
    expect(shown).toEqual(
      source.work.map(({ position, name, startDate, endDate }) => [position, name, startDate, endDate]),
    );
    expect(profile.languages.map((one) => one.name)).toEqual(
      source.languages.map(({ language }) => language),
    );
    expect(profile.place).toEqual(expect.any(String));
    const whole = JSON.stringify(profile).toLowerCase();
    for (const word of [...source.basics.name.split(' '), source.basics.email]) {
      expect(whole).not.toContain(word.toLowerCase());
    }
  },
);
