/** What retrieval asks with: a text to embed and a text for BM25. */
export interface ResumeQuery {
  /** The whole resume; the embedder reads as much of it as its model can. */
  dense: string;
  /** The resume's first words: title, summary and latest work, where most layouts put them. */
  sparse: string;
}

/**
 * How many words the lexical query takes. A whole resume is a bad BM25 query: its hundreds of common
 * words outvote the few that name the occupation.
 */
const SPARSE_WORDS = 80;

/** Turns a resume's text into the two queries of hybrid retrieval. */
export function buildQuery(resumeText: string): ResumeQuery {
  return {
    dense: resumeText,
    sparse: resumeText.trim().split(/\s+/, SPARSE_WORDS).join(' '),
  };
}
