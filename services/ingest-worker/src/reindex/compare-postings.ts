import { createHash } from 'node:crypto';
import { carriedFields, type PayloadChange, type StoredPayload } from '@rolecall/job-index';
import stringify from 'safe-stable-stringify';

/** What is to become of a posting of the source in the target. */
export type Step = 'keep' | 'patch' | 'store';

/**
 * Digest of all that a posting carries from one collection to another, its long texts by their content hash. What was
 * copied keeps it as `copyOf`, which tells later on which of the two has changed since.
 */
export function carriedDigest(payload: StoredPayload): string {
  return digestOf(shortFields(payload));
}

/**
 * Whether the source stores by the schema of this release. Only then does a field that it lacks mean anything: another
 * release may never have had it.
 */
export interface Comparison {
  sameSchema: boolean;
}

/** Before the switch: the target is to be what the source is, whatever it was before. */
export function mirrorStep(
  source: StoredPayload,
  target: StoredPayload | undefined,
  comparison: Comparison,
): Step {
  if (target === undefined || target.contentHash !== source.contentHash) return 'store';
  return isCopy(source, target, comparison) ? 'keep' : 'patch';
}

/**
 * After the switch: what was still written to the source is brought, unless the target has something newer: a later
 * `indexedAt`, or fields that were changed since they were copied.
 */
export function settleStep(
  source: StoredPayload,
  target: StoredPayload | undefined,
  comparison: Comparison,
): Step {
  if (target === undefined) return 'store';
  const { copyOf } = target;
  const changedInSourceOnly =
    copyOf !== undefined &&
    digestOf(comparable(source, target, comparison)) === copyOf &&
    carriedDigest(source) !== copyOf;
  if (!changedInSourceOnly && indexedAt(source) <= indexedAt(target)) return 'keep';
  return target.contentHash === source.contentHash ? 'patch' : 'store';
}

/** Whether the target has everything as it was carried from the source. */
export function isCopy(source: StoredPayload, target: StoredPayload, comparison: Comparison): boolean {
  const digest = carriedDigest(source);
  return target.copyOf === digest && digestOf(comparable(source, target, comparison)) === digest;
}

/** The change that makes the short fields of a posting in the target those of the source. */
export function patchOf(
  id: string,
  source: StoredPayload,
  target: StoredPayload,
  comparison: Comparison,
): PayloadChange {
  const wanted = shortFields(source);
  const found = comparable(source, target, comparison);
  const differing = Object.entries(wanted).filter(
    ([field, value]) => stringify(value) !== stringify(found[field]),
  );
  return {
    id,
    set: { ...Object.fromEntries(differing), copyOf: carriedDigest(source) },
    remove: Object.keys(found).filter((field) => !(field in wanted)),
  };
}

/** When it was indexed, an ISO date-time in UTC: such texts compare as the times do. */
export function indexedAt(payload: StoredPayload): string {
  return String(payload['indexedAt'] ?? '');
}

/** The fields of the target that are to be as in the source. */
function comparable(source: StoredPayload, target: StoredPayload, { sameSchema }: Comparison) {
  const fields = shortFields(target);
  if (sameSchema) return fields;
  const known = shortFields(source);
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field in known));
}

function digestOf(fields: Record<string, unknown>): string {
  return createHash('sha256')
    .update(stringify(fields) ?? '')
    .digest('base64url')
    .slice(0, 22);
}

function shortFields(payload: StoredPayload): Record<string, unknown> {
  const { description: _, ...short } = carriedFields(payload);
  return short;
}
