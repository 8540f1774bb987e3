import { fnv1a } from './hash.ts';
import { shinglesOf } from './shingles.ts';

const BITS = 64;

/**
 * SimHash of a text (Charikar, STOC 2002): two that are nearly the same differ in few of its 64 bits; up to 3 are usual
 * for copies (Manku, Jain and Das Sarma, WWW 2007). Over shingles of words, letters and digits only, each counted once.
 *
 * Our own, because the packages for it on npm have had no release for years.
 *
 * @returns 16 hex digits
 */
export function simHash(text: string): string {
  const votes = new Int32Array(BITS);
  for (const shingle of shinglesOf(text)) {
    const [low, high] = [fnv1a(shingle, 0x811c9dc5), fnv1a(shingle, 0x01000193)];
    for (let bit = 0; bit < BITS; bit++) {
      const half = bit < 32 ? low : high;
      votes[bit] = (votes[bit] as number) + (((half >>> (bit % 32)) & 1) * 2 - 1);
    }
  }
  const half = (from: number) => {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) if ((votes[from + bit] as number) > 0) bits |= 1 << bit;
    return (bits >>> 0).toString(16).padStart(8, '0');
  };
  return half(32) + half(0);
}
