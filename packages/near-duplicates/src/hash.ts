/** By a name of its own: the tests' environments look up `Math` anew each time, which is a hundred times slower. */
export const { imul } = Math;

/** FNV-1a with a final mix (of MurmurHash3), without which neighbouring bits of short texts move together. */
export function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The finaliser of MurmurHash3: every bit of a 32-bit number moves every other. */
export function mix(value: number): number {
  let hash = imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
