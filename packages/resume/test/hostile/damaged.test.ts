import fc from 'fast-check';
import { createResumeReader, type ResumeReader } from '../../src/index.ts';
import { isFlaw, outcomeOf } from '../support/reader-outcome.ts';
import { SEED_PASSWORD, SEEDS } from '../support/seeds.ts';
import { settings } from '../support/settings.ts';

/** Damaged files in all, in a few seconds; more by FUZZ_RUNS, others by FUZZ_SEED. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 4);

let reader: ResumeReader;
beforeAll(() => {
  reader = createResumeReader(settings({ RESUME_PROCESSES: 2 }));
});
afterAll(() => reader.close());

/** Text, or a code that says what is wrong with the file; never a mistake of ours. */
async function expectHandled(bytes: Uint8Array): Promise<void> {
  const outcome = await outcomeOf(reader, bytes, { password: SEED_PASSWORD });
  if (outcome.code) expect(outcome.code).toMatch(/^(?:RESUME_|FILE_EMPTY$)/);
  else expect(outcome.text).not.toBe('');
  if (isFlaw(outcome)) throw new Error(outcome.reason);
}

/** Stretches of a file that are replaced with other bytes, more or fewer. */
const mutations = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    bytes: fc.uint8Array({ maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test.each(SEEDS)('%s that was damaged gives text or a code', async (_, file) => {
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      let damaged = file;
      for (const { place, removed, bytes } of changes) {
        const at = Math.floor(place * damaged.length);
        damaged = Buffer.concat([damaged.subarray(0, at), bytes, damaged.subarray(at + removed)]);
      }
      await expectHandled(damaged);
    }),
    { numRuns: Math.ceil(RUNS / SEEDS.length), seed: SEED },
  );
});

test.each(SEEDS)('%s that was cut off gives text or a code', async (_, file) => {
  const cuts = [
    1,
    5,
    30,
    file.length / 4,
    file.length / 2,
    (file.length * 3) / 4,
    file.length - 30,
    file.length - 1,
  ];
  await Promise.all(cuts.map((length) => expectHandled(file.subarray(0, Math.max(1, length)))));
});

test('random bytes give text or a code, with and without the first bytes of a format', async () => {
  const beginnings = [
    '',
    '%PDF-1.7\n',
    'PK\x03\x04',
    '{\\rtf1',
    '<html>',
    '{"basics":',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 2000 }),
      async (start, bytes) => {
        await expectHandled(Buffer.concat([Buffer.from(`${start} `, 'latin1'), bytes]));
      },
    ),
    { numRuns: Math.ceil(RUNS / 4), seed: SEED },
  );
});
