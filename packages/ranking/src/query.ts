/** What ranking has to know of a resume besides its text. */
export interface CandidateProfile {
  /** Titles the candidate had, the most telling first. */
  titles: readonly string[];
  /** Skills named, the most often named first: the taxonomy's id, the name, how they are written, how often. */
  skills: readonly { id: string; name: string; written: readonly string[]; count: number }[];
  /** Fields of work by the taxonomy's id, with their shares (0..1); none where no classifier reads the vectors. */
  domains: Readonly<Record<string, number>>;
  /** The highest degree, 1 (school) to 5 (doctorate). */
  degree: number;
  /** Licences held, or named; see `findLicences` of the taxonomy. */
  licences: readonly string[];
  /** Years of experience, where they can be told. */
  years: number | undefined;
  /** What reasons rest on: read more strictly than the above, which takes what is likely. */
  told: ToldFacts;
}

/** What a resume tells outright. */
export interface ToldFacts {
  /** The highest degree of its schooling, 1 (school) to 5 (doctorate); undefined where none is told. */
  degree: number | undefined;
  /** The highest degree named anywhere, 0 to 5, held or not. */
  degreeHinted: number;
  /** Years of experience it claims in so many words, where it does. */
  claimedYears: number | undefined;
  /** Licences held, of titles and certifications. */
  licences: readonly string[];
  /** Stems ({@link stemOf}) of all words, to tell what is not spoken of at all. */
  words: ReadonlySet<string>;
}

/** A position of a resume, the latest first. */
interface Position {
  title?: string;
  /** What is said of it. */
  text: string;
}

/** What retrieval asks with: texts to embed, and texts for BM25. */
export interface ResumeQuery {
  /** The whole resume; the embedder reads as much of its beginning as its model can. */
  beginning: string;
  /** The resume's first lines, where the present title or a summary stand. */
  headline: string;
  /** The candidate's titles, all in one; the headline where none are known. */
  titles: string;
  /** Each of these titles by itself, the latest first, at least one. */
  eachTitle: string[];
  /** The latest positions, each with what was done there; none where none are known. */
  positions: string[];
  /** Consecutive stretches of the resume, at least one; their mean vector stands for the career. */
  passages: string[];
  /** The words for BM25: all of them. */
  words: string;
  /** Few telling words for BM25: titles, the first two twice, and skills; the headline where nothing is known. */
  keywords: string;
}

/** Lines of a headline, and the most characters it has. */
const HEADLINE_LINES = 3;
const HEADLINE_LENGTH = 200;

/**
 * Words of a passage, and passages that are read. Twice as many half as long rank better (nDCG@10 +0.01 on the
 * training set) at the same cost; what lies further back says little about what comes next.
 */
const PASSAGE_WORDS = 80;
const MAX_PASSAGES = 8;

const MAX_TITLES = 4;
const MAX_POSITIONS = 4;
const POSITION_WORDS = 80;
const TITLES_TWICE = 2;
const MAX_SKILLS = 20;

/**
 * Turns a resume into the queries of hybrid retrieval. One vector of its beginning alone sees too little: titles
 * decide, and so does what the candidate did over the years.
 *
 * @param text without personal data: it is embedded as it is
 */
export function buildQuery(
  text: string,
  {
    titles,
    skills,
    otherSkills = [],
    positions,
  }: Pick<CandidateProfile, 'titles'> & {
    skills: readonly { name: string }[];
    /** Names the taxonomy does not know. */
    otherSkills?: readonly string[];
    positions: readonly Position[];
  },
): ResumeQuery {
  const words = text.trim().split(/\s+/);
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const headline = lines.slice(0, HEADLINE_LINES).join('. ').slice(0, HEADLINE_LENGTH);
  const chosen = titles.slice(0, MAX_TITLES);
  const keywords = [
    ...chosen,
    ...chosen.slice(0, TITLES_TWICE),
    ...otherSkills.slice(0, MAX_SKILLS),
    ...skills.slice(0, MAX_SKILLS).map(({ name }) => name),
  ];
  return {
    beginning: text,
    headline,
    titles: chosen.join('; ') || headline,
    eachTitle: chosen.length > 0 ? chosen : [headline],
    positions: positions.slice(0, MAX_POSITIONS).map(({ title = '', text: done }) => {
      const words = done.trim().split(/\s+/).slice(0, POSITION_WORDS);
      return `${title}\n${words.join(' ')}`.trim();
    }),
    passages: Array.from(
      { length: Math.min(MAX_PASSAGES, Math.ceil(words.length / PASSAGE_WORDS)) },
      (_, i) => words.slice(i * PASSAGE_WORDS, (i + 1) * PASSAGE_WORDS).join(' '),
    ),
    words: text,
    keywords: keywords.join(' ') || headline,
  };
}
