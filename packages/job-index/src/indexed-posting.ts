import type { Job, PostingAnalysis } from '@rolecall/contracts';
import type { Sketch } from '@rolecall/near-duplicates';

/** A posting ready for the index. */
export interface IndexedPosting {
  job: Job;
  /** Of whatever the caller decides a posting's content is; see `storedVersions`. */
  contentHash: string;
  /** Vectors of {@link embeddedTexts}, each of the index's dimension, all numbers finite. */
  vectors: { posting: Float32Array; title: Float32Array };
  /** Fields of work with their shares (0..1), see `PostingAnalysis`. */
  domains: PostingAnalysis['domains'];
  /**
   * Opening of the import that brought it, an ISO date-time; `indexedAt` unless given. What a later import brought, or
   * retired, is not replaced.
   */
  seenAt?: string;
  /** Of the description, where it is known already. */
  sketch?: Sketch;
  /** The group of copies it is one of; one of its own unless given. See `JobIndex.findCopies`. */
  group?: string;
  /** Payload fields beside the job's own that are stored as they are, over those made here; see `carriedFields`. */
  carried?: Readonly<Record<string, unknown>>;
}
