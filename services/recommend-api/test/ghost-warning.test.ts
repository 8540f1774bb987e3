import type { Recommendation } from '@rolecall/contracts';
import { warnOfGhosts } from '../src/ghost-warning.ts';
import { startApi } from './support/api-under-test.ts';
import { resumeForm } from './support/multipart.ts';
import { BAKER_RESUME, posting } from './support/postings.ts';

const NOW = new Date('2026-11-25T12:00:00Z');

const warned = (postedAt: string | undefined, days: number) => {
  const recommendation = { job: { ...(postedAt !== undefined && { postedAt }) } } as Recommendation;
  return warnOfGhosts([recommendation], days, NOW)[0]?.warnings;
};

it.each([
  ['2026-09-25', 60, 61],
  ['2026-09-26', 60, undefined],
  ['2026-09-24T12:00:01Z', 60, 61],
  ['2026-09-24T12:00:00+02:00', 60, 62],
  ['2020-01-01', 0, undefined],
  ['2027-01-01', 60, undefined],
  [undefined, 1, undefined],
])('posted %p, with a limit of %p days, is said to be %p days old', (postedAt, days, age) => {
  const message = expect.stringContaining(`${age} days ago`);
  expect(warned(postedAt, days)).toEqual(age === undefined ? undefined : [{ code: 'POSTING_OLD', message }]);
});

it('is part of the answer', async () => {
  const api = await startApi({ GHOST_AFTER_DAYS: '30' });
  try {
    await api.index(
      posting('old', { postedAt: '2020-02-03' }),
      posting('undated', {
        description: 'Fires the ovens of a village bakery and sells its bread on markets.',
      }),
    );
    const response = await api.inject(resumeForm(BAKER_RESUME));
    const recommendations: Recommendation[] = response.json().recommendations;
    const byId = Object.fromEntries(
      recommendations.map(({ job, warnings }) => [job.externalId, warnings?.map(({ code }) => code)]),
    );
    expect(byId).toEqual({ old: ['POSTING_OLD'], undated: undefined });
  } finally {
    await api.close();
  }
});
