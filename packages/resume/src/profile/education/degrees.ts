import type { DegreeLevel } from '@rolecall/contracts';

/** What degrees are called, the highest level first. Short forms are read in exactly this case. */
const NAMES: readonly (readonly [level: DegreeLevel, names: RegExp])[] = [
  [
    'doctorate',
    /\b(?:doctor(?:ate|al degree)?(?: of [\p{L}]+(?: [\p{Lu}]\p{L}+)?)?|ph\.? ?d\b\.?|juris doctor(?:ate)?|promotion zum dr|doctorado|doctorat)\b|博士|\b(?:D\.?Phil|Ed\.?D|M\.D\.|J\.D\.|J\.?D|Pharm\.?D|DNP|D\.?D\.?S|D\.?V\.?M|Psy\.?D|D\.B\.A)(?![\p{L}])\.?/iu,
  ],
  [
    'master',
    /\b(?:master(?:['’]?s)?(?: degree)?(?: of (?:(?:business|public|health|science|arts|fine|social|computer|applied|professional|engineering|education|laws|philosophy|technology|library|architecture|divinity|music|administration|work|information|studies|accountancy|accounting|management|and|in)\b ?){1,5})?|maestr[ií]a|máster|magister|mastère)(?: degree)?|硕士|\bM\.?B\.?A\b\.?|\b(?:M\.? ?Sc|M\.S\.?|MS(?= (?:in|degree)\b)|M\.?A(?=\.|,| in\b| degree\b)|M\.?Ed|M\.?Eng|M\.?Tech|M\.?F\.?A|M\.?P\.?A|M\.?P\.?H|M\.?S\.?W|M\.?S\.?N|M\.?Phil|LL\.?M|MCA|M\.?Com)(?![\p{L}])\.?/iu,
  ],
  [
    'bachelor',
    /\b(?:bachelors?(?:['’]?s)?(?: degree)?(?: of (?:(?:business|public|health|science|arts|fine|social|computer|applied|professional|engineering|education|laws|technology|commerce|architecture|music|administration|work|information|studies|nursing|accountancy|management|and|in)\b ?){1,5})?|baccalaureate(?: of \p{L}+)?|licenciatura|grado en|licence (?=en)|diplom-\p{L}+)(?: degree)?|学士|\bB\.?B\.?A\b\.?|\b(?:B\.? ?Sc|B\.S\.?|BS(?= (?:in|degree|-|:|,)|$)|B\.A\b\.?|BA(?=,| in\b| degree\b| -|:|$| \p{L}{4})|BE(?= in\b)|B\.?Eng|B\.?Tech|B\.?F\.?A|B\.?S\.?N|B\.?S\.?W|B\.?Ed|B\.?Com|B\.?C\.?A|B\.?B\.?S|B\.?Soc\.?Sc|LL\.?B|B\.?Arch|B\.?A\.?S)(?![\p{L}])\.?/iu,
  ],
  [
    'associate',
    /\bassociate(?:['’]?s)?(?: degree| (?:of|in) (?:(?:applied|science|arts|business|nursing|occupational|specialized|technology|administration|and|in)\b ?){1,4})|\bassociates? degree|\b(?:A\.A\.S|A\.A|A\.S|AAS|ADN|BTS|DUT|HND|foundation degree)(?![\p{L}])\.?/iu,
  ],
  [
    'vocational',
    /\b(?:(?:advanced |graduate |postgraduate |professional |technical |vocational )?diploma(?! high)|vocational (?:training|degree)|apprenticeship|trade school|ausbildung(?: zum| zur)?|gesellenbrief|meisterbrief|formación profesional|ciclo formativo|nvq|btec|specialist(?: degree)?(?= in\b)|cap\b(?= en\b))/iu,
  ],
  [
    'school',
    /\b(?:high school(?: diploma| degree)?|secondary school(?: certificate)?|general education diploma|g\.?e\.?d\b\.?|abitur|a[- ]levels?|gcses?|baccalauréat|bachillerato|leaving certificate|mittlere reife|realschulabschluss)/iu,
  ],
];
/** Short forms that are also words or initials in lower case. */
const SHORT = /^[\p{L}.]{1,6}$/u;

/** A degree in a line. */
export interface Degree {
  level: DegreeLevel;
  /** As it is written. */
  name: string;
  start: number;
  end: number;
}

/** The first degree of a line, the highest where two begin together. */
export function degreeIn(line: string): Degree | undefined {
  let first: Degree | undefined;
  for (const [level, names] of NAMES) {
    const match = names.exec(line);
    if (match === null || (SHORT.test(match[0]) && !/\p{Lu}/u.test(match[0]))) continue;
    if (first !== undefined && match.index >= first.start) continue;
    const name = match[0].trim();
    first = { level, name, start: match.index, end: match.index + match[0].length };
  }
  return first;
}
