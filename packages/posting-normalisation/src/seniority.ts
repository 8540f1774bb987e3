import type { Seniority } from '@rolecall/contracts';

type Wording = readonly [RegExp, Seniority];

/** Title words that state a level. "Manager", "associate" and "lead nurse" mean too many things to be here. */
const IN_TITLE: readonly Wording[] = [
  [/\b(?:intern|interns|internship|praktikum|praktikant(?:in)?|werkstudent(?:in)?)\b/iu, 'internship'],
  [
    /\b(?:entry[- ]level|junior|jr\.?|graduate (?:engineer|developer|analyst|trainee|scheme|programme)|trainee|apprentice)(?![\p{L}])/iu,
    'entry',
  ],
  [
    /\b(?:senior|sr\.?|principal|mid[- ]senior|staff (?:software|data|site|machine|product|security|platform|frontend|backend|full|devops|ml|ai)\b)(?![\p{L}])/iu,
    'mid_senior',
  ],
  [
    /\b(?:(?<!art |creative |funeral |music |casting |technical |assistant |deputy |associate |camp |athletic |to |to the |for |the )director(?! assistant)|direktor(?:in)?)\b/iu,
    'director',
  ],
  [
    /\b(?:vice president|[se]?vp|chief [\p{L}&]+(?: [\p{L}&]+){0,2} officer|c[etfoi]o|cmo|ciso)\b(?! (?:assistant|office))/iu,
    'executive',
  ],
];

/** "Assistant to the CEO" is none; nor does a senior citizen make a senior. */
const NOT_A_LEVEL =
  /\bhead of\b|\boption\b|\b(?:assistant|secretary|advis[eo]r|chief of staff|reporting|report|partner)s? (?:to|for)\b|\b(?:executive|personal|administrative|office) assistant\b|\bsenior (?:living|care|citizen|centre|center|home|services|housing|companion|day|adult|center)s?\b|\bsecondary\b|\bschool\b|\bjunior (?:high|college|doctor)\b/iu;

/** A level stated under a label: "Seniority level: Director". */
const LABELLED =
  /\b(?:seniority|experience|career|job|position) level\s{0,2}[:\n]\s{0,2}(internship|entry[- ]level|entry|junior|associate|mid[- ]senior|senior|director|executive)\b/giu;
const BY_LABEL: readonly Wording[] = [
  [/^intern/iu, 'internship'],
  [/^(?:entry|junior)/iu, 'entry'],
  [/^associate/iu, 'associate'],
  [/^(?:mid|senior)/iu, 'mid_senior'],
  [/^director/iu, 'director'],
  [/^executive/iu, 'executive'],
];

/** "This is an entry-level position." */
const ENTRY_STATEMENT = /\b(?:this is|is) an entry[- ]level (?:position|role|job|opportunity)\b/iu;

/** The level a label or the title states; undefined where neither does, or they state several. */
export function seniorityOf(title: string, description: string): Seniority | undefined {
  const labelled = new Set(
    Array.from(
      description.matchAll(LABELLED),
      ([, words = '']) => BY_LABEL.find(([pattern]) => pattern.test(words))?.[1],
    ),
  );
  if (labelled.size > 0) return labelled.size === 1 ? [...labelled][0] : undefined;
  const titled = NOT_A_LEVEL.test(title)
    ? []
    : IN_TITLE.flatMap(([words, level]) => (words.test(title) ? [level] : []));
  if (titled.length > 0) return highestOrNone(titled);
  return ENTRY_STATEMENT.test(description) ? 'entry' : undefined;
}

/** "Senior Director" is a director, "Senior VP" an executive; "Junior or Senior Developer" states no one level. */
function highestOrNone(levels: readonly Seniority[]): Seniority | undefined {
  const [last] = levels.slice(-1);
  if (levels.length === 1) return last;
  const isLed = levels.every(
    (level) => level === 'mid_senior' || level === 'director' || level === 'executive',
  );
  return isLed ? last : undefined;
}
