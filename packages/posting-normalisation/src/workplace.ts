import type { Workplace } from '@rolecall/contracts';

type Wording = readonly [RegExp, Workplace];

/** Words after "remote" and "hybrid" that make them part of the work, as in "remote sensing" and "hybrid cloud". */
const NAMES_WORK =
  '(?![ -](?:sens|support|monitor|area|site|desktop|control|pilot|hands|patient|access|communit|team|cloud|vehicle|car|electric|infra|event|intelligence|instruct|learning|warehouse|based|seed|it\\b|app|mobile|systems?|ops|work(?:ing)? policy))';

const IN_TITLE: readonly Wording[] = [
  [new RegExp(`(?<![\\p{L}-])remote(?![\\p{L}])${NAMES_WORK}`, 'iu'), 'remote'],
  [
    new RegExp(`(?:^|[(|,[–:/-]\\s?)hybrid(?![\\p{L}])${NAMES_WORK}|\\bhybrid\\s?(?:[)|,]|$)`, 'iu'),
    'hybrid',
  ],
  [/(?<![\p{L}-])(?:on-?site|in-office|in-person)(?=\s?(?:[)(|,\]/–-]|$))/iu, 'on_site'],
];

const ROLE = '(?:role|position|job|opportunity|post|vacancy|opening)';
const DAYS = '(?:[1-4]|one|two|three|four)(?: ?(?:-|–|to|or) ?(?:[2-4]|two|three|four))?\\+? days?';
const A_WEEK = '(?: (?:a|per|each|every) week|\\/week| weekly)';
const AT_OFFICE = '(?:in|at|from) (?:the |our |an )?(?:[\\p{L}]+ )?office|on-?site|in-?office|in[- ]person';
const FROM_HOME = 'remote(?:ly)?|(?:work(?:ing)? )?(?:from|at) home';

const IN_TEXT: readonly Wording[] = [
  [
    /\b(?:fully|100 ?%|completely|entirely|permanently)[ -]remote(?! (?:team|company|organi[sz]ation|firm|workforce|first))\b/giu,
    'remote',
  ],
  [
    new RegExp(
      `\\bthis (?:is an?|${ROLE} is|(?:is )?will be)(?: [\\p{L}-]+,?){0,3} remote\\b(?![ ,-](?:or|and|with|first|but|hybrid|based|area|site|team|environment))`,
      'giu',
    ),
    'remote',
  ],
  [/\b(?:work )?location(?: type)?\s?:\s{0,2}(?:fully |100% )?remote\b(?!\s?(?:or|\/|and))/giu, 'remote'],
  [
    new RegExp(
      `\\bhybrid (?:${ROLE}|work(?:ing)? (?:schedule|arrangement|model|pattern|environment)|schedule|arrangement)\\b`,
      'giu',
    ),
    'hybrid',
  ],
  [
    new RegExp(
      `\\bthis ${ROLE} is hybrid\\b|\\b(?:work )?location(?: type)?\\s?:\\s{0,2}hybrid\\b(?! remote)|\\bhybrid remote in\\b`,
      'giu',
    ),
    'hybrid',
  ],
  [
    new RegExp(
      `\\b${DAYS}${A_WEEK} (?:${AT_OFFICE}|${FROM_HOME})\\b|\\b${DAYS} (?:${AT_OFFICE})(?: (?:a|per|each) week)`,
      'giu',
    ),
    'hybrid',
  ],
  [/\b(?:work )?location\s?:\s{0,2}(?:in[- ]person|on-?site)\b(?!\s?(?:or|\/|and))/giu, 'on_site'],
  [
    new RegExp(
      `\\bthis (?:is an?|${ROLE} is)(?: (?:fully|100%|full[- ]time|part[- ]time|an?),?){0,2} (?:on-?site|in[- ]person|in[- ]office)\\b(?![ ,](?:or|and|with|but))`,
      'giu',
    ),
    'on_site',
  ],
  [new RegExp(`\\b(?:5|five) days?${A_WEEK} (?:${AT_OFFICE})\\b|\\b100 ?% on-?site\\b`, 'giu'), 'on_site'],
];

/** A segment of its own between bars, as in first lines of postings in forums: `| REMOTE (EU) |`. */
const SEGMENT = /\|\s{0,2}(remote|hybrid|on-?site)(?:\s?\([^()|\n]{1,40}\)|\s?only)?\s{0,2}(?=\||$|\n)/giu;
const OF_SEGMENT: Readonly<Record<string, Workplace>> = { r: 'remote', h: 'hybrid', o: 'on_site' };

/** What takes a statement back, or makes it a wish, a time or a chance. */
const TAKEN_BACK =
  /\b(?:not|no|non|never|neither|nor|isn['’]t|aren['’]t|cannot|can['’]t|without|may|might|could|if|possib\p{L}+|option\p{L}*|temporarily|currently|initially|until|during|eligible|potential\p{L}*|consider\p{L}*|available|sometimes|occasional\p{L}*|or)\b[^.!?\n]{0,24}$|non-$/iu;
const LOOK_BACK = 40;
/** A choice of several: "Toronto, or remote". */
const CHOICE =
  /\bor,? (?:fully )?(?:remote|hybrid|on-?site)\b|\b(?:remote|hybrid|on-?site),? or\b|\b(?:remote|hybrid) (?:possible|optional|option|available|friendly|considered)\b/iu;
const NOT_REMOTE =
  /\b(?:no|not|non)[ -](?:an? )?(?:fully )?remote(?:ly)?\b|\bno (?:working|work) from home\b/iu;

/**
 * Where the work is done, by the title and the location, else by outright statements of the text ("fully remote",
 * "2 days a week in the office"). Undefined where none says so, they say several, or the statement is taken back
 * ("not remote", "may become remote").
 */
export function workplaceOf(
  title: string,
  location: string | undefined,
  description: string,
): Workplace | undefined {
  const headline = [title, location ?? ''];
  const stated = headline.flatMap((text) =>
    NOT_REMOTE.test(text) ? [] : IN_TITLE.flatMap(([words, kind]) => (words.test(text) ? [kind] : [])),
  );
  if (stated.length > 0) return headline.some((text) => CHOICE.test(text)) ? undefined : onlyOne(stated);
  const found = IN_TEXT.flatMap(([pattern, kind]) =>
    Array.from(description.matchAll(pattern)).flatMap(({ index }) =>
      TAKEN_BACK.test(description.slice(Math.max(0, index - LOOK_BACK), index)) ? [] : [kind],
    ),
  );
  const segments = Array.from(
    description.matchAll(SEGMENT),
    ([, word = '']) => OF_SEGMENT[word.charAt(0).toLowerCase()],
  );
  const kinds = [...found, ...segments.filter((kind) => kind !== undefined)];
  return kinds.includes('remote') && NOT_REMOTE.test(description) ? undefined : onlyOne(kinds);
}

function onlyOne(kinds: readonly Workplace[]): Workplace | undefined {
  return new Set(kinds).size === 1 ? kinds[0] : undefined;
}
