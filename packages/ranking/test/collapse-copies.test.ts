import fc from 'fast-check';
import { collapseCopies } from '../src/collapse-copies.ts';
import { candidate } from './support/candidates.ts';

const ids = (candidates: readonly { job: { id: string } }[]) => candidates.map(({ job }) => job.id);
const posting = (id: string, title: string, company?: string, fingerprint?: string) =>
  candidate(id, {
    title,
    ...(company !== undefined && { company }),
    ...(fingerprint !== undefined && { fingerprint }),
  });

it('the same title at the same company is one posting, however they are written', () => {
  const kept = collapseCopies([
    posting('a', 'Registered Nurse (ICU)', 'Quokka Renal Care Pty. Ltd.'),
    posting('b', 'Registered nurse – ICU', 'quokka renal care'),
    posting('c', 'Registered Nurse', 'Quokka Renal Care'),
  ]);
  expect(ids(kept)).toEqual(['a', 'c']);
  expect(kept.map(({ similarPostings }) => similarPostings)).toEqual([1, 0]);
});

it('postings that were linked when they were stored are one, however they differ', () => {
  const kept = collapseCopies([
    candidate('a', { title: 'Baker', company: 'Acme', group: 'loaf' }),
    candidate('b', { title: 'Baker, Erie', company: 'Acme Bread', group: 'loaf' }),
    candidate('c', { title: 'Baker, York', company: 'Acme Bread', group: 'roll' }),
  ]);
  expect(ids(kept)).toEqual(['a', 'c']);
  expect(kept[0]?.similarPostings).toBe(1);
});

it.each([undefined, ' ', 'Confidential', 'N/A', '-'])('no company tells no copies: %p', (company) => {
  expect(collapseCopies([posting('a', 'Baker', company), posting('b', 'Baker', company)])).toHaveLength(2);
});

it('nearly the same text under nearly the same title is one posting, whoever posted it and wherever it is', () => {
  const kept = collapseCopies([
    posting('a', 'Biology Teacher - Erie, PA', 'Larch School', '00ff00ff00ff00ff'),
    posting('b', 'Biology Teacher - Butler, PA', 'Larch Schools of Pennsylvania', '80ff01ff00fb00fe'),
    posting('c', 'Biology Teacher - York, PA', 'Larch School', 'ffff00ff00ff00ff'),
  ]);
  expect(ids(kept)).toEqual(['a', 'c']);
  expect(kept[0]?.similarPostings).toBe(1);
});

it('seven bits are near, eight are not, wherever they lie', () => {
  const title = 'Night porter';
  const bit = fc.integer({ min: 0, max: 63 });
  fc.assert(
    fc.property(fc.uniqueArray(bit, { minLength: 0, maxLength: 12 }), (bits) => {
      const flipped = bits.reduce((mask, at) => mask | (1n << BigInt(at)), 0n);
      const other = flipped.toString(16).padStart(16, '0');
      const kept = collapseCopies([
        posting('a', title, 'Oak', '0'.repeat(16)),
        posting('b', title, 'Elm', other),
      ]);
      expect(kept).toHaveLength(bits.length <= 7 ? 1 : 2);
    }),
  );
});

it('one text for different positions is no copy', () => {
  const text = '00ff00ff00ff00ff';
  const kept = collapseCopies([
    posting('a', 'Maths Teacher', 'Larch School', text),
    posting('b', 'Spanish Teacher', 'Larch School', text),
  ]);
  expect(ids(kept)).toEqual(['a', 'b']);
});

it('copies are counted, so that nothing is lost', () => {
  const titles = fc.constantFrom('Baker', 'Miller', 'Cook');
  const companies = fc.constantFrom('Acme', 'Bolt', undefined);
  const fingerprints = fc.constantFrom('0000000000000000', '0000000000000007', 'ffffffffffffffff');
  fc.assert(
    fc.property(fc.array(fc.tuple(titles, companies, fingerprints), { maxLength: 40 }), (rows) => {
      const kept = collapseCopies(
        rows.map(([title, company, fingerprint], i) => posting(String(i), title, company, fingerprint)),
      );
      expect(kept.reduce((sum, { similarPostings }) => sum + 1 + similarPostings, 0)).toBe(rows.length);
    }),
  );
});
