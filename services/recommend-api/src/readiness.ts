import { createError, type ErrorCode, type ErrorDetail, isRolecallError } from '@rolecall/contracts';
import type { ApiDependencies } from './dependencies.ts';

interface Part {
  name: string;
  /** Code of a part that does not answer in time, or fails in a way it has no code for. */
  code: ErrorCode;
  ping(signal: AbortSignal): Promise<unknown>;
}

/**
 * Whether the job index, the queue and the embedder answer, each within `timeoutMs`.
 *
 * @throws the code of the first part that does not, with every such part in the details
 */
export async function assertReady(
  { live, queue }: Pick<ApiDependencies, 'live' | 'queue'>,
  timeoutMs: number,
): Promise<void> {
  const parts: Part[] = [
    { name: 'index', code: 'INDEX_UNAVAILABLE', ping: () => live.index.ping() },
    { name: 'queue', code: 'QUEUE_UNAVAILABLE', ping: () => queue.ping() },
    {
      name: 'embedder',
      code: 'EMBEDDING_UNAVAILABLE',
      ping: (signal) => live.embedQuery('ready', { signal }).catch(unlessBusy),
    },
  ];
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

/** A busy embedder answers: taking a loaded replica out would load the others more. */
function unlessBusy(error: unknown): void {
  if (!isRolecallError(error, 'EMBEDDING_BUSY')) throw error;
}

async function failureOf(
  { name, code, ping }: Part,
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
