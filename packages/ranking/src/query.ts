import { withoutContacts } from './without-contacts.ts';

/** What retrieval asks with: texts to embed, and a text for BM25. None holds an address or a number to call. */
export interface ResumeQuery {
  /** The whole resume; the embedder reads as much of its beginning as its model can. */
  beginning: string;
  /** The resume's first lines, where the name, the present title or a summary stand. */
  headline: string;
  /** Consecutive stretches of the resume that a model reads whole; their mean vector stands for the career. */
  passages: string[];
  /** The words for BM25: all of them, as few alone name the occupation. */
  words: string;
}

/** Lines of a headline, and the most characters it has. */
const HEADLINE_LINES = 3;
const HEADLINE_LENGTH = 200;

/** Words of a passage: about 220 tokens, within the 256 of the smallest model. */
const PASSAGE_WORDS = 160;

/** Passages that are read: what lies further back says little about what comes next, and costs time. */
const MAX_PASSAGES = 4;

/**
 * Turns a resume's text into the queries of hybrid retrieval. One vector of its beginning alone sees too
 * little: titles decide, and so does what the candidate did over the years.
 */
export function buildQuery(resumeText: string): ResumeQuery {
  const text = withoutContacts(resumeText);
  const words = text.trim().split(/\s+/);
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return {
    beginning: text,
    headline: lines.slice(0, HEADLINE_LINES).join('. ').slice(0, HEADLINE_LENGTH),
    passages: Array.from(
      { length: Math.min(MAX_PASSAGES, Math.ceil(words.length / PASSAGE_WORDS)) },
      (_, i) => words.slice(i * PASSAGE_WORDS, (i + 1) * PASSAGE_WORDS).join(' '),
    ),
    words: text,
  };
}
