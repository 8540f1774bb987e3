import type { SectionKind } from '@rolecall/contracts';

/** What headings say, by kind; more telling ones come first. English, German, Spanish, French, Chinese, Japanese. */
const PHRASES: readonly (readonly [kind: SectionKind, phrases: string])[] = [
  [
    'certifications',
    'certifications|certification|certificates|certificate|licenses|licences|license|licence|licensure|credentials|accreditations|zertifikate|zertifizierungen|certificaciones|免許|資格|证书',
  ],
  ['references', 'references|referees|recommendations|referenzen|referencias|références'],
  [
    'volunteering',
    'volunteer|volunteering|volunteerism|volunteer work|community service|community involvement|community outreach|civic activities|community|ehrenamt|ehrenamtliche tätigkeiten|voluntariado|bénévolat',
  ],
  ['publications', 'publications|papers|patents|presentations|conferences|talks|publikationen|publicaciones'],
  ['projects', 'projects|project|portfolio|open source|projekte|proyectos|projets|项目'],
  [
    'memberships',
    'affiliations|affiliation|memberships|membership|associations|organizations|mitgliedschaften|afiliaciones',
  ],
  [
    'awards',
    'awards|award|honors|honours|honor|accomplishments|achievements|accolades|recognition|distinctions|scholarships|auszeichnungen|premios|logros|prix|获奖',
  ],
  [
    'education',
    'education|educational|professional development|academic background|academic history|academic qualifications|academic profile|academics|schooling|studies|degrees|training|trainings|courses|coursework|course work|ausbildung|schulbildung|bildung|studium|bildungsweg|weiterbildung|educación|educacion|formación|formacion|formación académica|estudios|formation|études|diplômes|学歴|教育经历|教育背景',
  ],
  ['languages', 'languages|language|language skills|sprachen|sprachkenntnisse|idiomas|lenguas|langues|语言'],
  [
    'skills',
    'skills|skill|technical skills|computer skills|competencies|competences|competence|expertise|proficiencies|proficiency|technologies|technology|tools|strengths|highlights|core qualifications|qualifications|abilities|capabilities|specialties|software|technical|keywords|programming languages|tech stack|kenntnisse|fähigkeiten|kompetenzen|habilidades|competencias|aptitudes|conocimientos|compétences|技能',
  ],
  [
    'experience',
    'experience|experiences|employment|work history|employment history|career history|job history|work background|professional background|professional history|career|positions held|internships|internship|work|responsibilities and experience|berufserfahrung|berufspraxis|beruflicher werdegang|werdegang|praktika|erfahrung|experiencia|experiencia laboral|experiencia profesional|trayectoria|expérience|expériences|expérience professionnelle|parcours|職歴|工作经历|实习经历|实习',
  ],
  [
    'summary',
    'summary|profile|objective|overview|about|about me|career focus|statement|professional statement|introduction|goal|goals|value proposition|profil|zusammenfassung|über mich|ziel|kurzprofil|perfil|resumen|objetivo|sobre mí|profil professionnel|à propos|objectif',
  ],
  [
    'interests',
    'interests|interest|hobbies|hobby|activities|pastimes|extracurricular activities|interessen|intereses|aficiones|centres d intérêt|loisirs|兴趣',
  ],
  [
    'personal',
    'personal information|personal details|personal data|personal|contact|contacts|contact information|contact details|links|persönliche daten|kontakt|datos personales|contacto|coordonnées|informations personnelles',
  ],
  [
    'other',
    'additional information|additional|miscellaneous|other|other information|activities and honors|declaration|availability|military service|security clearance|sonstiges|otros|divers',
  ],
];

/** Words a heading may have besides. */
const QUALIFIERS = new Set(
  (
    'a an and of the my in for to with key core main selected relevant related additional other general special ' +
    'professional personal work working career executive technical technological computer it academic educational ' +
    'leadership administrative teaching clinical military research legal employment ' +
    'job background history information details summary overview profile areas area knowledge experience skills ' +
    'skill highlights qualifications qualification training recent previous prior past ' +
    'current early further non notable major significant soft hard language programming functional transferable core ' +
    'competency expertise tools software hardware technologies platforms systems ' +
    'continuing participated strengths activities extracurricular ' +
    'certifications courses accomplishments achievements honors awards publications interests affiliations memberships ' +
    'projects references licenses statement objective available upon request chronological volunteer internship ' +
    'und von der de la y et des en berufliche professionnelle profesional complementaria'
  ).split(' '),
);

const PHRASE_KINDS: readonly (readonly [phrase: string, kind: SectionKind])[] = PHRASES.flatMap(
  ([kind, phrases]) => phrases.split('|').map((phrase) => [phrase, kind] as const),
);
const KIND_OF: ReadonlyMap<string, SectionKind> = new Map(PHRASE_KINDS);
const MAX_WORDS = 7;
const MAX_PHRASE_WORDS = 4;

/** These are items of lists as often: they count only where they stand apart, in capitals or before a colon. */
const WEAK = new Set(
  (
    'abilities activities award career community conferences contact course courses expertise goal goals honor ' +
    'language links membership organizations other overview portfolio presentations project recognition software ' +
    'strengths studies talks technical technologies technology tools training trainings volunteer work'
  ).split(' '),
);

/** Letter-spaced capitals: `E X P E R I E N C E`. */
const SPACED = /^(?:\p{Lu} ){3,30}\p{Lu}$/u;

/**
 * What a line is the heading of, if it is one: words that name a kind of section and nothing that speaks of anything
 * else. The first that is named decides ("Education and Training", "Skills & Experience").
 *
 * @param apart whether an empty line comes before it
 */
export function headingKind(line: string, apart: boolean): SectionKind | undefined {
  if (line.length > 60) return undefined;
  const bare = line.replace(/^[\s\d.#*•·■●▪|=~_–—-]+|[\s:.#*|=~_–—-]+$/gu, '');
  if (bare === '' || /[.,;:!?@()]/u.test(bare)) return undefined;
  const words = wordsIn(SPACED.test(bare) ? bare.replaceAll(' ', '') : bare);
  if (words.length === 0 || words.length > MAX_WORDS) return undefined;
  const lower = /^\p{Ll}/u.test(bare);
  if (lower && words.length > 1) return undefined;
  const marked = apart || line.endsWith(':') || !/\p{Ll}/u.test(bare);
  if (words.length === 1 && !marked && (lower || WEAK.has(words[0] as string))) return undefined;
  return kindOfWords(words);
}

/** The kind a run of words names, all other words saying nothing. */
export function kindOfWords(words: readonly string[]): SectionKind | undefined {
  const whole = KIND_OF.get(words.join(' '));
  if (whole !== undefined) return whole;
  let kind: SectionKind | undefined;
  for (let at = 0; at < words.length; ) {
    let length = Math.min(MAX_PHRASE_WORDS, words.length - at);
    while (length > 0 && !KIND_OF.has(words.slice(at, at + length).join(' '))) length--;
    const found = length > 0 ? KIND_OF.get(words.slice(at, at + length).join(' ')) : undefined;
    if (found === undefined && !QUALIFIERS.has(words[at] as string)) return undefined;
    kind = preferred(kind, found);
    at += Math.max(1, length);
  }
  return kind;
}

/** The first that says something decides, but `Summary of Skills` are skills and a `Career Overview` is a summary. */
function preferred(first: SectionKind | undefined, second: SectionKind | undefined): SectionKind | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  if (first === 'other' || first === 'personal') return second;
  return first === 'summary' || (first === 'experience' && second === 'summary') ? second : first;
}

/** Words in lower case. */
export function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
