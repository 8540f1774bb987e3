/** Names of months and their short forms in English, German, Spanish and French, January first. */
const NAMES: readonly string[] = [
  'january jan januar jänner jän enero ene janvier janv',
  'february feb februar febrero février fevrier févr fevr',
  'march mar märz maerz mrz marzo mars',
  'april apr abril abr avril avr',
  'may mai mayo',
  'june jun juni junio juin',
  'july jul juli julio juillet juil',
  'august aug agosto ago août aout',
  'september sept sep septiembre septembre',
  'october oct oktober okt octubre octobre',
  'november nov noviembre novembre',
  'december dec dezember dez diciembre dic décembre decembre déc',
];

/** Month (1..12) by its name in lower case, without a full stop. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** A regular expression's source that matches a name of a month; the longest come first. */
export const MONTH_NAME = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
