/** Degrees, the lowest first: 1 school, 2 associate, 3 bachelor, 4 master, 5 doctorate. */
const DEGREES: readonly (readonly [level: number, names: RegExp])[] = [
  [1, /high school|\bged\b|\bgcse|secondary school/iu],
  [2, /\bassociate['’]?s? degree|\bnvq level [345]\b|\bdiploma (?:of|in)\b/iu],
  [
    3,
    /\bbachelor|\bbaccalaureate\b|\bb\.?s\.?c?\.?(?= degree| in )|\bb\.?a\.? (?:degree|in)\b|\bundergraduate degree|\bcollege degree|\b(?:four|4)[- ]year degree|\buniversity degree|\bdegree in\b|\beducated to degree|\bdegree level/iu,
  ],
  [
    4,
    /\bmaster['’]?s?(?: degree|['’]s)|\bmaster of\b|\bmba\b|\bmsc\b|\bm\.s\.|\bmsw\b|\bgraduate degree|\badvanced degree|\bpostgraduate\b/iu,
  ],
  [5, /\bph\.?\s?d\b|\bdoctorate\b|\bdoctoral\b|\bm\.?d\.? degree|\bjuris doctor\b|\bj\.d\.(?!\w)/iu],
];

/** Licences and registrations without which a job may not be done, and how postings and resumes name them. */
const LICENCES: readonly (readonly [id: string, names: RegExp])[] = [
  ['registered-nurse', /\brn\b|\bregistered nurse\b|\bnmc regist|\bnursing licen[sc]e/iu],
  ['practical-nurse', /\b(?:lpn|lvn)\b|\blicensed practical nurse\b/iu],
  ['nursing-assistant', /\bcna\b|\bcertified nursing assistant\b/iu],
  [
    'medicine',
    /\bgmc regist|\bboard[- ]certified\b|\bmedical licen[sc]e|\bmbbs\b|\bmrcp\b|\bfrc[a-z]{1,8}\b|\bcct\b/iu,
  ],
  ['allied-health', /\bhcpc\b|\bgphc\b|\blicensed (?:physical|occupational|speech|respiratory|pharmac)/iu],
  ['social-work', /\b(?:lcsw|lmsw|lmft|lpc)\b|\blicensed clinical\b/iu],
  [
    'teaching',
    /\bteach\w{0,4} (?:licen[sc]e|certifi|credential)|\b(?:licen[sc]ed?|certified|credential(?:ed)?) (?:to teach|teacher)|\bqts\b|\bstate teach/iu,
  ],
  [
    'law',
    /\badmitted to (?:the )?(?:practice|bar)\b|\bbar admission|\bmember of the bar\b|\blicensed attorney|\bstate bar\b/iu,
  ],
  ['accountancy', /\bcpa\b|\bcertified public accountant/iu],
  ['securities', /\bseries (?:7|63|65|66)\b/iu],
  ['real-estate', /\breal estate licen/iu],
  ['engineering', /\bprofessional engineer\b|\bp\.e\.(?=[ ,])|\bpe licen/iu],
  ['architecture', /\bregistered architect|\barchitect licen/iu],
  ['driving', /\bcdl\b|\bcommercial driver/iu],
  ['aviation', /\bfaa\b|\bairframe\b/iu],
  ['security-clearance', /\bsecurity clearance|\bts\/sci\b|\bsecret clearance/iu],
];

/**
 * Levels of the degrees a text names, the lowest first: 1 school, 2 associate, 3 bachelor, 4 master, 5 doctorate. Linear in
 * the text.
 */
export function findDegrees(text: string): number[] {
  return DEGREES.filter(([, names]) => names.test(text)).map(([level]) => level);
}

/** Ids of the licences a text names, asked for or held. Linear in the text. */
export function findLicences(text: string): string[] {
  return LICENCES.filter(([, names]) => names.test(text)).map(([id]) => id);
}
