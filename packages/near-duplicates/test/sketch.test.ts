import fc from 'fast-check';
import { similarity, sketchOf } from '../src/sketch.ts';
import { textOf } from './support/texts.ts';

/** The share of shingles two lists of words have in common. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const shingles = (words: readonly string[]) =>
    new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
  const [one, other] = [shingles(a), shingles(b)];
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared / (one.size + other.size - shared);
}

const sketch = (words: readonly string[]) => sketchOf(words.join(' '));

it('is the same for the same words, whatever their case and punctuation', () => {
  expect(sketchOf('Bakes rye bread – by night.')).toEqual(sketchOf('bakes RYE bread, by night'));
});

it('a text that is too short has no bands, and none at all is no error', () => {
  expect(sketchOf('Apply on our website.').bands).toEqual([]);
  expect(sketchOf('').bands).toEqual([]);
  expect(sketch(textOf(1)).bands).toHaveLength(8);
});

it('tells how many shingles two texts share, to about a tenth', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const text = textOf(seed);
    const changed = text.map((word, at) => (at % (5 + seed) === 0 ? `other${at}` : word));
    const told = similarity(sketch(text).hashes, sketch(changed).hashes);
    expect(Math.abs(told - jaccard(text, changed))).toBeLessThan(0.15);
  }
});

it('nearly the same texts share a band, others none', () => {
  const shares = (a: readonly string[], b: readonly string[]) => {
    const bands = new Set(sketch(b).bands);
    return sketch(a).bands.some((band) => bands.has(band));
  };
  let found = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const text = textOf(seed);
    if (shares(text, text.with(10, 'one').with(100, 'two').with(200, 'three'))) found++;
    expect(shares(text, textOf(seed + 100))).toBe(false);
  }
  expect(found).toBeGreaterThan(95);
});

it('is of one shape for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { bands, hashes } = sketchOf(text);
      expect(hashes).toMatch(/^[0-9a-f]{256}$/);
      for (const band of bands) expect(Number.isSafeInteger(band) && band >= 0).toBe(true);
      expect(similarity(hashes, hashes)).toBe(1);
    }),
  );
});
