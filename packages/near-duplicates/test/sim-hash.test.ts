import { simHash } from '../src/sim-hash.ts';
import { textOf } from './support/texts.ts';

function bitsApart(a: string, b: string): number {
  return (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;
}

test('is 16 hex digits, the same for the same words whatever their case and punctuation', () => {
  expect(simHash('Bakes rye bread, by night.')).toMatch(/^[0-9a-f]{16}$/);
  expect(simHash('Bakes rye bread, by night.')).toBe(simHash('bakes RYE bread - by night'));
});

test('a text of less words than a shingle, and none at all, have a fingerprint', () => {
  expect(new Set(['', 'baker', 'night baker'].map(simHash)).size).toBe(3);
});

test('a word changed in 300 moves few bits, another text about half of them', () => {
  const seeds = Array.from({ length: 50 }, (_, i) => i + 1);
  const changed = seeds.map((seed) => {
    const text = textOf(seed);
    return bitsApart(simHash(text.join(' ')), simHash(text.with(seed * 5, 'changed').join(' ')));
  });
  expect(changed.reduce((sum, bits) => sum + bits, 0) / 50).toBeLessThan(5);
  for (const seed of seeds) {
    const [one, other] = [textOf(seed), textOf(seed + 50)].map((words) => simHash(words.join(' ')));
    expect(bitsApart(one as string, other as string)).toBeGreaterThan(12);
  }
});
