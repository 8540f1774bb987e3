import { jobId } from '../src/index.ts';

it('is the same UUIDv5 for the same source and external id, always', () => {
  expect(jobId('sample', 'ch-001')).toBe(jobId('sample', 'ch-001'));
  expect(jobId('sample', 'ch-001')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

it('differs as soon as either differs', () => {
  const ids = [jobId('a', '1'), jobId('a', '2'), jobId('b', '1'), jobId('a1', ''), jobId('a', '1:')];
  expect(new Set(ids).size).toBe(ids.length);
});

it('takes an external id with a lone surrogate, as JSON can carry one', () => {
  expect(jobId('a', '1\ud800')).toBe(jobId('a', '1\ufffd'));
});
