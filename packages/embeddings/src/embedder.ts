/** What a collection must know of the model whose vectors it holds. */
export interface EmbeddingModel {
  /** Unique per model and precision; `[a-z0-9-]` only, as it becomes part of a collection's name. */
  name: string;
  /** Components of every vector. */
  dimension: number;
}

export interface EmbedOptions {
  /** Drops work that has not started; the call rejects with the signal's reason at once. */
  signal?: AbortSignal;
  /** Nobody waits for just this query: those that somebody waits for overtake it. */
  background?: boolean;
  /** A look whether embedding works: overtakes all that waits. */
  probe?: boolean;
}

/**
 * Turns texts into dense vectors of unit length, so that their dot product is their cosine similarity.
 *
 * Texts over the model's token limit are cut at the limit; an empty text is allowed. Every call throws
 * - EMBEDDING_BUSY (with `retryAfterSeconds`) when the queue is full; nothing of the call is embedded
 * - EMBEDDING_UNAVAILABLE when the model or provider fails, or the embedder is closed
 * - EMBEDDING_UNAUTHORIZED, EMBEDDING_INVALID when the remote provider refuses the token, or answers
 *   with something other than vectors of `model.dimension`
 */
export interface Embedder {
  readonly model: EmbeddingModel;
  /** One vector per text, in the order of `texts`. */
  embedDocuments(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[]>;
  /** The vector to search with. Overtakes documents that wait. */
  embedQuery(text: string, options?: EmbedOptions): Promise<Float32Array>;
  /** Rejects what is unfinished and releases threads and connections. May be called twice. */
  close(): Promise<void>;
}
