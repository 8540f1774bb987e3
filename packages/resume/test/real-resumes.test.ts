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

  test('hostile PDFs give text or a code', async () => {
    const outcomes = await Promise.all(pdfs('hostile').map(outcome));
    const failures = outcomes.filter((text) => /^(RESUME|FILE)_[A-Z_]+$/.test(text));
    expect(failures.filter((code) => code === 'RESUME_ENCRYPTED')).toHaveLength(3);
    expect(outcomes.filter((text) => text.includes('Error'))).toEqual([]);
    expect(outcomes.length - failures.length).toBeGreaterThanOrEqual(20);
  });

  test('the passwords of the protected ones open them', async () => {
    const index: Record<string, { passwords: string[] }> = JSON.parse(
      readFileSync(`${folder}/hostile/INDEX.json`, 'utf8'),
    );
    const locked = Object.entries(index).filter(([, { passwords }]) => passwords.length > 0);
    const outcomes = await Promise.all(
      locked.map(
        ([
          name,
          {
            passwords: [password],
          },
        ]) =>
          reader.read(readFileSync(`${folder}/hostile/${name}`), { password }).then(
            () => 'opened',
            (error: unknown) => (isRolecallError(error, 'RESUME_NO_TEXT') ? 'opened' : error),
          ),
      ),
    );
    expect(outcomes).toEqual(locked.map(() => 'opened'));
  });

  test('Japanese without embedded fonts is read', async () => {
    await expect(outcome(`${folder}/hostile/noembed-eucjp.pdf`)).resolves.toBe('あいうえお');
  });

  test('a resume of each category is read', async () => {
    const sample = readdirSync(`${folder}/categorised`).map(
      (category) => pdfs(`categorised/${category}`)[0] as string,
    );
    const texts = await Promise.all(sample.map(outcome));
    expect(texts.filter((text) => text.split(/\s+/).length < 100)).toEqual([]);
  });
});
