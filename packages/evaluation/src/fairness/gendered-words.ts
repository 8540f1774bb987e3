/** Words that say a gender, man's and woman's; each stands for the other. Plurals are pairs of their own. */
export const WORD_PAIRS: readonly (readonly [his: string, hers: string])[] = [
  ['man', 'woman'],
  ['men', 'women'],
  ['male', 'female'],
  ['males', 'females'],
  ['boy', 'girl'],
  ['boys', 'girls'],
  ['gentleman', 'lady'],
  ['gentlemen', 'ladies'],
  ['husband', 'wife'],
  ['husbands', 'wives'],
  ['father', 'mother'],
  ['fathers', 'mothers'],
  ['grandfather', 'grandmother'],
  ['stepfather', 'stepmother'],
  ['fatherhood', 'motherhood'],
  ['dad', 'mom'],
  ['son', 'daughter'],
  ['brother', 'sister'],
  ['uncle', 'aunt'],
  ['nephew', 'niece'],
  ['widower', 'widow'],
  ['boyfriend', 'girlfriend'],
  ['fraternity', 'sorority'],
  ['fraternities', 'sororities'],
  ['alumnus', 'alumna'],
  ['actor', 'actress'],
  ['actors', 'actresses'],
  ['waiter', 'waitress'],
  ['waiters', 'waitresses'],
  ['steward', 'stewardess'],
  ['stewards', 'stewardesses'],
  ['headmaster', 'headmistress'],
  ['landlord', 'landlady'],
  ['masseur', 'masseuse'],
  ['latino', 'latina'],
  ...[
    'alder',
    'anchor',
    'assembly',
    'business',
    'camera',
    'chair',
    'congress',
    'council',
    'crafts',
    'crew',
    'drafts',
    'fire',
    'fore',
    'handy',
    'ombuds',
    'police',
    'repair',
    'sales',
    'service',
    'spokes',
    'sports',
    'states',
  ].flatMap((stem): [string, string][] => [
    [`${stem}man`, `${stem}woman`],
    [`${stem}men`, `${stem}women`],
  ]),
];

/** Words whose counterpart says no gender, so that it does not lead back: a host may be a computer. */
export const ONE_WAY_WORDS: readonly (readonly [from: string, to: string])[] = [
  ['hostess', 'host'],
  ['hostesses', 'hosts'],
  ['alumnae', 'alumni'],
  ['seamstress', 'tailor'],
  ['seamstresses', 'tailors'],
];

/**
 * Pairs of common first names of one time and place, so that they differ by little but gender (from the most
 * frequent of the US Social Security Administration, https://www.ssa.gov/oact/babynames/). Names that are
 * words, cities or surnames as well (Mark, Grace, Austin, Taylor) are left out.
 */
export const FIRST_NAME_PAIRS: readonly (readonly [his: string, hers: string])[] = [
  ['james', 'mary'],
  ['john', 'elizabeth'],
  ['robert', 'patricia'],
  ['michael', 'jennifer'],
  ['david', 'linda'],
  ['william', 'barbara'],
  ['richard', 'susan'],
  ['joseph', 'jessica'],
  ['thomas', 'sarah'],
  ['christopher', 'karen'],
  ['daniel', 'lisa'],
  ['matthew', 'nancy'],
  ['anthony', 'sandra'],
  ['steven', 'ashley'],
  ['andrew', 'emily'],
  ['joshua', 'michelle'],
  ['kenneth', 'carol'],
  ['kevin', 'amanda'],
  ['brian', 'melissa'],
  ['george', 'deborah'],
  ['timothy', 'stephanie'],
  ['ronald', 'rebecca'],
  ['edward', 'laura'],
  ['jeffrey', 'helen'],
  ['ryan', 'amy'],
  ['jacob', 'anna'],
  ['nicholas', 'angela'],
  ['eric', 'nicole'],
  ['jonathan', 'samantha'],
  ['stephen', 'katherine'],
  ['samuel', 'emma'],
  ['benjamin', 'rachel'],
  ['patrick', 'catherine'],
  ['peter', 'maria'],
  ['carlos', 'carmen'],
  ['jose', 'ana'],
  ['luis', 'lucia'],
  ['ahmed', 'fatima'],
  ['raj', 'priya'],
];

/** Microsoft's products, which resumes write as "Ms Excel". */
export const AFTER_MS_OF_MICROSOFT: ReadonlySet<string> = new Set(
  'access azure dos dynamics excel exchange office onenote outlook paint power powerpoint project publisher server sharepoint sql suite teams visio visual windows word works'.split(
    ' ',
  ),
);

/** Words after which no owner is named: "asked her to" is him, "asked her team" is his. */
export const NOT_OWNED: ReadonlySet<string> = new Set(
  'a about after again all an and around as at back because before but by during for from how if in into is of off on or out over since so than that the then through to toward under until up was were what when where which while who why with without'.split(
    ' ',
  ),
);
