import { createError, type ErrorCode, type ErrorDetail, isRolecallError } from '@rolecall/contracts';

/** Something a process needs to do its work. */
export interface ReadinessPart {
  name: string;
  /** Code of a part that does not answer in time, or fails in a way it has no code for. */
  code: ErrorCode;
  ping(signal: AbortSignal): Promise<unknown>;
}

/**
 * Whether all parts answer, each within `timeoutMs`.
 *
 * @throws the code of the first part that does not, with every such part in the details
 */
async function assertReady(parts: readonly ReadinessPart[], timeoutMs: number): Promise<void> {
  const failures = (await Promise.all(parts.map((part) => failureOf(part, timeoutMs)))).filter(
    (failure) => failure !== undefined,
  );
  const [first] = failures;
  if (first === undefined) return;
  throw createError(first.code, {
    message: `Not ready: ${failures.map(({ detail }) => detail.path.slice(1)).join(', ')}.`,
    details: failures.map(({ detail }) => detail),
    cause: first.cause,
    retryAfterSeconds: 1,
  });
}

/** How old the outcome of a check may be that is answered with: probes cannot ask more often than that. */
const MAX_AGE_MS = 1000;

/**
 * Whether all parts answer, as {@link assertReady} tells it, looked at once a second at most, however many ask.
 *
 * @returns throws as {@link assertReady} does
 */
export function createReadiness(parts: readonly ReadinessPart[], timeoutMs: number): () => Promise<void> {
  let latest: { outcome: Promise<void>; endedAt: number } | undefined;
  return () => {
    if (latest !== undefined && performance.now() - latest.endedAt < MAX_AGE_MS) return latest.outcome;
    const check = { outcome: assertReady(parts, timeoutMs), endedAt: Number.POSITIVE_INFINITY };
    latest = check;
    const ended = () => {
      check.endedAt = performance.now();
    };
    check.outcome.then(ended, ended);
    return check.outcome;
  };
}

async function failureOf(
  { name, code, ping }: ReadinessPart,
  timeoutMs: number,
): Promise<{ code: ErrorCode; detail: ErrorDetail; cause: unknown } | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    await Promise.race([ping(signal), late]);
    return undefined;
  } catch (cause) {
    const coded = isRolecallError(cause) ? cause : createError(code, { cause });
    return { code: coded.code, detail: { path: `/${name}`, message: coded.message }, cause };
  }
}
