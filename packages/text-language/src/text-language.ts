import { francAll } from 'franc-min';

/** Fewer letters say too little. */
const MIN_LETTERS = 60;
/** Below so many letters the best language has to lead the next by this share of its score: lists of products in English look French. */
const SHORT = 500;
const CLEAR_LEAD = 0.065;
const MAX_CHARACTERS = 8000;
const UNDETERMINED = 'und';

/** The language of a text, in ISO 639 (two letters where there are); undefined where it cannot be told. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, MAX_CHARACTERS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return undefined;
  // Scores are shares of the best one's, which is 1.
  const [[code, best] = [UNDETERMINED, 0], [, next] = ['', 0]] = francAll(sample);
  if (code === UNDETERMINED || (letters < SHORT && best - next < CLEAR_LEAD)) return undefined;
  // `Intl` knows the two letters of each three: `eng` is `en`.
  return new Intl.Locale(code).language;
}
