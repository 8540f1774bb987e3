/** What a `qdrant/bm25` inference object looks like: Qdrant tokenises and weighs the text itself. */
export interface Bm25Text {
  text: string;
  model: 'qdrant/bm25';
  options: typeof OPTIONS;
}

/**
 * Mean length of `sparseText` in BM25 tokens: 215.3 over 15,036 real English postings of twelve
 * sources (median 163, 95th percentile 571), read back from the vectors Qdrant 1.16.3 itself made of them;
 * words less English stop words give 216. `test/average-length.test.ts` measures it again.
 *
 * Part of the stored vectors: another value is another schema version.
 */
export const AVERAGE_LENGTH = 215;

/** The same for documents and queries, or their tokens would not meet. `k` and `b` are the usual values. */
const OPTIONS = { language: 'english', ascii_folding: true, k: 1.2, b: 0.75, avg_len: AVERAGE_LENGTH };

/** A text for Qdrant to turn into a BM25 vector. Lone surrogates, which are not valid JSON, are replaced. */
export function bm25(text: string): Bm25Text {
  return { text: text.toWellFormed(), model: 'qdrant/bm25', options: OPTIONS };
}
