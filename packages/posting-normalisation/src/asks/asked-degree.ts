import type { PostingAsks } from '@rolecall/contracts';
import type { Statement } from './statements.ts';

/** Degrees as postings ask for them, the lowest first: 1 school, 2 associate, 3 bachelor, 4 master, 5 doctorate. */
const DEGREES: readonly (readonly [level: number, names: RegExp])[] = [
  [
    1,
    /\bhigh[- ]school (?:diploma|degree|graduat\w+|education|or|equivalen\w+|completion)\b|\bhigh[- ]school\/|\bged\b/iu,
  ],
  [
    2,
    /\bassociate['’]?s?['’]?(?: degree| of (?:arts|science)|(?: or |,? ?\/ ?| and\/or )bachelor)|\btwo[- ]year degree/iu,
  ],
  [
    3,
    /\bbachelor|\bbaccalaureate\b|\bundergraduate degree|\b(?:four|4)[- ]year (?:college |university )?degree|\b(?:college|university) degree|\bb\.?\s?(?:sc?|a)\.?(?=[ /,]+(?:degree|in\b|or\b|b\.|m\.|bs\b|ba\b|ms\b|ma\b))|\beducated to degree|\bdegree level|(?<!\b(?:master|associate|doctora|bachelor|graduate|advanced|postgraduate)\S{0,4} )(?<!\b(?:mba|ph\.?d\.?|m\.?sc?\.?|m\.?a\.?) )\bdegree in\b/iu,
  ],
  [
    4,
    /\bmaster['’]?s?['’]?(?: degree| level|['’]s)|\bmasters? (?:of|in)\b|\bmba\b|\bmsc\b|\bm\.s\.|\bmsw\b|\b(?<!under)graduate degree|\badvanced degree|\bpostgraduate (?:degree|qualification)/iu,
  ],
  [5, /\bph\.?\s?d\b|\bdoctorate\b|\bdoctoral degree|\bjuris doctor\b|\bj\.d\.(?!\w)|\bdoctor of\b/iu],
];

/** An item of a list that is about a degree asks for it, whatever its section is called. */
const BEGINS_WITH_DEGREE =
  /^\W*(?:an? )?(?:(?:minimum|required|relevant|accredited|\d[- ]year|four[- ]year|completed)[: ]+){0,2}(?:bachelor|master|associate['’]?s? degree|b\.\s?[as]|bs\b|ba\b|bsc|degree in|high[- ]school diploma|ph\.?d|undergraduate degree|(?:college|university) degree)/iu;

/** A student is wanted, not a graduate. */
const UNDER_WAY = /\b(?:pursuing|enrolled|working towards?|current(?:ly)? (?:an? )?student|studying)\b/iu;

/** Something else may stand in for the degree. */
const OR_ELSE =
  /\b(?:equivalent|equal|equivalency|in lieu|instead of|substitut\w+|or (?:an? |the )?(?:bachelor|master|associate|degree|relevant|related|comparable|similar|commensurate|the equivalent|an? (?:equivalent|combination)|(?:\w+ ){0,7}experience|\w+ \(?\d?\)?\s?years)|combination of)\b/iu;

/**
 * The degree asked for: of the first statement that asks for one and is no wish, the lowest it names; where that is one of
 * several ways to qualify, the lowest of all of them. Firm where no statement lets anything stand in for it.
 */
export function askedDegree(statements: readonly Statement[]): PostingAsks['degree'] {
  const asking = statements.flatMap(({ text, isAsk, isWish, isAlternative }) => {
    const isAsked = (isAsk || BEGINS_WITH_DEGREE.test(text)) && !UNDER_WAY.test(text);
    const level = isAsked ? clauseLevel(text, isWish) : undefined;
    return level === undefined ? [] : { level, isAlternative, isOpen: isAlternative || OR_ELSE.test(text) };
  });
  const [first] = asking;
  if (first === undefined) return undefined;
  const ways = first.isAlternative ? asking : [first];
  return {
    level: Math.min(...ways.map(({ level }) => level)),
    firm: !asking.some(({ isOpen }) => isOpen),
  };
}

/** "Bachelor's required, master's preferred" asks for the one and wishes for the other. */
function clauseLevel(text: string, isWish: boolean): number | undefined {
  if (!isWish) return lowest(text);
  const clauses = text.split(/[,;(]/u);
  const asked = clauses.filter((clause) => !/prefer|plus|desir|ideal|advantage|bonus|nice/iu.test(clause));
  if (asked.length === 0 || asked.length === clauses.length || !/requir|must|minimum/iu.test(text))
    return undefined;
  return lowest(asked.join(','));
}

function lowest(text: string): number | undefined {
  return DEGREES.find(([, names]) => names.test(text))?.[0];
}
