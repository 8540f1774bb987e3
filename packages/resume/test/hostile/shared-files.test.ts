import { readdirSync, readFileSync } from 'node:fs';
import { createResumeReader, type ResumeReader } from '../../src/index.ts';
import { isFlaw, type Outcome, outcomeOf } from '../support/reader-outcome.ts';
import { settings } from '../support/settings.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('resumes/hostile');
const index: Record<string, { passwords: string[] }> = folder
  ? JSON.parse(readFileSync(`${folder}/INDEX.json`, 'utf8'))
  : {};

(folder ? describe : describe.skip)('documents that broke other readers', () => {
  const names = readdirSync(folder ?? '.').filter((name) => name in index);
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 2 }));
  });
  afterAll(() => reader.close());

  const read = (name: string, password?: string): Promise<Outcome> =>
    outcomeOf(reader, readFileSync(`${folder}/${name}`), { password });
  const isEncrypted = ({ code }: Outcome) => code === 'RESUME_ENCRYPTED';

  test('each gives text or a code, and no mistake of ours', async () => {
    const outcomes = await Promise.all(names.map((name) => read(name)));
    expect(outcomes.filter(isFlaw)).toEqual([]);
    expect(outcomes.filter(({ text }) => text).length).toBeGreaterThanOrEqual(20);
  });

  test.each(names.filter((name) => index[name]?.passwords.length))(
    '%s: its password opens it, and no other does',
    async (name) => {
      const passwords = [undefined, 'another', index[name]?.passwords[0]];
      const outcomes = await Promise.all(passwords.map((password) => read(name, password)));
      expect(outcomes.map(isEncrypted)).toEqual([true, true, false]);
    },
  );

  test('Japanese without embedded fonts is read', async () => {
    await expect(read('noembed-eucjp.pdf')).resolves.toMatchObject({ text: 'あいうえお' });
  });
});
