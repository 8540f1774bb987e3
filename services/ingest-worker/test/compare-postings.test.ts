import { carriedDigest, isCopy, mirrorStep, patchOf, settleStep } from '../src/reindex/compare-postings.ts';

const SAME = { sameSchema: true };
const OTHER = { sameSchema: false };

/** As an older release stored it, and as this one does, which adds a field of its own. */
const old = { title: 'Baker', contentHash: 'a', indexedAt: '2026-01-01T00:00:00.000Z' };
const copy = { ...old, seenAt: 5, copyOf: carriedDigest(old) };

it('a field that storing adds is no difference to a source of another schema, and is never removed', () => {
  expect(mirrorStep(old, copy, OTHER)).toBe('keep');
  expect(mirrorStep(old, copy, SAME)).toBe('patch');
  expect(patchOf('id', old, copy, SAME)).toEqual({
    id: 'id',
    set: { copyOf: copy.copyOf },
    remove: ['seenAt'],
  });
  const changed = { ...old, retiredAt: 'late' };
  expect(settleStep(changed, copy, OTHER)).toBe('patch');
  expect(patchOf('id', changed, copy, OTHER)).toEqual({
    id: 'id',
    set: { retiredAt: 'late', copyOf: carriedDigest(changed) },
    remove: [],
  });
});

it('what changed in both since it was copied stays as it is in the new one', () => {
  const copied = { ...old, copyOf: carriedDigest(old) };
  const late = { ...old, seenAt: 7 };
  expect(settleStep(late, copied, SAME)).toBe('patch');
  expect(settleStep(late, { ...copied, retiredAt: 'newer' }, SAME)).toBe('keep');
  expect(settleStep(late, { ...late, copyOf: carriedDigest(old) }, SAME)).toBe('keep');
});

it('derived fields and long texts play no part, everything else does', () => {
  const dressed = {
    ...old,
    description: 'Bread.',
    analysis: {},
    derived: { read: ['salary'] },
    salary: { min: 1 },
  };
  expect(carriedDigest(dressed)).toBe(carriedDigest(old));
  expect(carriedDigest({ ...old, salary: { min: 1 } })).not.toBe(carriedDigest(old));
  expect(isCopy(old, { ...old, copyOf: carriedDigest(old) }, SAME)).toBe(true);
  expect(isCopy(old, old, SAME)).toBe(false);
});
