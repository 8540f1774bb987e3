const WORDS =
  'bake dough rye oven night shift flour scale proof steam slash rack cool pack sweep count order'.split(' ');

/** A text of `length` words that follows from the seed alone. */
export function textOf(seed: number, length = 300): string[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `${WORDS[state % WORDS.length]}${(state >>> 8) % 97}`;
  });
}
