import { v5 as uuidv5 } from 'uuid';

/** Namespace of Rolecall's job ids; changing it would orphan every stored point. */
const JOB_NAMESPACE = '6f3b1a52-98c4-5d0e-8a7d-2f4c9be01d37';

/**
 * The id of a job: UUIDv5 (RFC 9562) over source and external id, so that a second delivery of the same
 * posting meets the same point. `source` cannot hold a colon, which keeps the pair unambiguous. Lone
 * surrogates, which JSON can carry and UTF-8 cannot, count as U+FFFD.
 */
export function jobId(source: string, externalId: string): string {
  return uuidv5(`${source}:${externalId}`.toWellFormed(), JOB_NAMESPACE);
}
