/** A level that a title states in so many words. */
export type StatedLevel = 'training' | 'junior' | 'senior' | 'manager' | 'director' | 'executive';

/** Steps of a ladder; the usual level, which no word states, stands between junior and senior. */
export const LEVEL_STEPS: Readonly<Record<StatedLevel, number>> = {
  training: 0,
  junior: 1,
  senior: 3,
  manager: 4,
  director: 5,
  executive: 6,
};

/** The highest first. Words that state a level in one trade and none in another are left out. */
const WORDINGS: readonly (readonly [level: StatedLevel, words: RegExp])[] = [
  ['executive', /\b(?:chief \p{L}+(?: \p{L}+){0,2} officer|c[eft]o|coo|cmo|ciso|(?<!vice )president)\b/iu],
  [
    'director',
    /\b(?<!(?:art|creative|funeral|music|casting|technical|assistant|asst|deputy|associate|camp|athletic|activities|activity|choir|choral|stage|film|video|script|court|spa|program|programme|clinical|nursery|medical) )director\b|\b(?<!(?:assistant|asst|associate) )vice president\b/iu,
  ],
  [
    'manager',
    /\b(?:general|operations|regional|branch|department|store|team|office|restaurant|kitchen|plant|hotel|finance|accounting|engineering|it|hr|human resources|warehouse|production|nurse|nursing|payroll|district|division|group|senior) manager\b/iu,
  ],
  [
    'senior',
    /\bsenior\b(?! (?:living|care|citizen|centre|center|home|services?|housing|companion|day|adult|high|support|helper|school|vice)s?\b)|\bsr\b\.?/iu,
  ],
  ['junior', /\b(?:junior|jr)\b(?! (?:high|college|school|doctor|year|achievement)\b)|\bentry[- ]level\b/iu],
  [
    'training',
    /\b(?:intern|internship|trainee|apprentice|apprenticeship)\b(?! (?:program|programme|coordinator|manager|supervisor|assessor|recruiter|advisor)\b)/iu,
  ],
];

/** Who assists somebody of a level is not at it, and "Junior or Senior" states none. */
const NO_LEVEL =
  /\b(?:assistant|secretary|advis[eo]r|support|reporting|deputy) (?:to|for)\b|\boffice of\b|\b(?:executive|personal) assistant\b/iu;

/**
 * The level that a title states in words which mean the same in every trade; undefined where it states none, or several.
 * Unlike `levelOf` it never takes a level for granted.
 */
export function statedLevel(title: string): StatedLevel | undefined {
  if (NO_LEVEL.test(title)) return undefined;
  const stated = WORDINGS.flatMap(([level, words]) => (words.test(title) ? [level] : []));
  const [highest] = stated;
  if (stated.length < 2 || highest === undefined) return highest;
  // "Senior Director" is a director; "Junior/Senior Developer" and "Manager Trainee" are no one thing.
  return stated.every((level) => LEVEL_STEPS[level] >= LEVEL_STEPS.senior) ? highest : undefined;
}
