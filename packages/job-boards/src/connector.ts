/** A JSON object as a board sends it; nothing of it is trusted. */
export type Answer = Record<string, unknown>;

/** One page of a board's list. */
export interface Page {
  /** Postings, or anything else that the list holds in their place. */
  items: readonly unknown[];
  /** Whether more pages may follow. */
  hasMore: boolean;
}

/**
 * How one applicant-tracking system lists the postings of a board: addresses and shapes, no requests.
 * Connectors read what is there and leave the rest out; `toFeedRecord` judges the outcome.
 */
export interface Connector {
  /** Root of the API; `{board}` stands for the board where it is part of the host. */
  baseUrl: string;
  /** Path and query of the page that begins after `offset` postings. */
  listPath(board: string, offset: number): string;
  /** The page an answer is, or undefined when it is none. */
  readPage(answer: unknown, offset: number): Page | undefined;
  /** Path of a posting's own document, where the list does not hold its text. */
  detailPath?(board: string, item: Answer): string;
  /** The fields of a posting without its source; undefined for what the board does not publish. */
  toPosting(item: Answer, page: unknown): Answer | undefined;
}
