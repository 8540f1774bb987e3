import {
  createProfileReader,
  type ProfileReader,
  profileWarnings,
  readProfile,
  withoutPersonalData,
} from '../../src/index.ts';
import { settings } from '../support/settings.ts';

const RESUME = `Ada Example
ada@mail.example
Baker

Experience
Head Baker, Example & Sons, March 2019 - May 2023
Sourdough and rye, twelve apprentices.`;

let profiles: ProfileReader;
const start = async (overrides: Parameters<typeof settings>[0] = {}) => {
  profiles = await createProfileReader(settings(overrides));
  return profiles;
};
afterEach(() => profiles.close());

test('understands in its thread what is understood here', async () => {
  const understood = await (await start()).read(RESUME);
  const text = withoutPersonalData(RESUME);
  const profile = readProfile(text);
  expect(understood).toEqual({ text, profile, warnings: profileWarnings(profile, text) });
  expect(understood.text).not.toContain('Ada');
  expect(profile.titles).toContain('baker');
});

test('refuses what would wait behind too many, and serves the rest', async () => {
  const { read } = await start({ RESUME_QUEUE_LIMIT: 2 });
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => read(RESUME.repeat(20))));
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(20);
  for (const reason of refused) expect(reason).toMatchObject({ code: 'RESUME_BUSY', retryAfterSeconds: 1 });
  await expect(read(RESUME)).resolves.toMatchObject({ profile: { titles: expect.any(Array) } });
});

test('gives up when nobody waits any more', async () => {
  const { read } = await start();
  const reason = new Error('gone');
  await expect(read(RESUME, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('after its end there is none', async () => {
  const { read, close } = await start();
  await close();
  await expect(read(RESUME)).rejects.toMatchObject({ code: 'RESUME_UNAVAILABLE' });
});
