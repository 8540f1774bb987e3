import { franc } from 'franc-min';

/** Fewer letters say too little. */
const MIN_LETTERS = 60;
const MAX_CHARACTERS = 8000;
const UNDETERMINED = 'und';

/** The language of a text, in ISO 639 (two letters where there are); undefined where it cannot be told. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, MAX_CHARACTERS);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined;
  const code = franc(sample);
  // `Intl` knows the two letters of each three: `eng` is `en`.
  return code === UNDETERMINED ? undefined : new Intl.Locale(code).language;
}
