/** Words of a shingle: single words say only what a text is about. */
const SHINGLE_WORDS = 3;
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
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  const votes = new Int32Array(BITS);
  for (const shingle of shingles) {
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

/** FNV-1a with a final mix (of MurmurHash3), without which neighbouring bits of short texts move together. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
