import { HttpFailure } from '@rolecall/http-retry';
import { failureOfStatus } from './failure-of-status.ts';
import { conditions, type Validators, validatorsOf } from './validators.ts';

const USER_AGENT = 'Rolecall/0.1 (job posting import)';

/** The bounds of one request. */
export interface RequestBounds {
  /** Longest wait for the whole answer, in milliseconds. */
  timeoutMs: number;
  /** Longest answer that is read, in bytes after decompression. */
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

/** An answer's JSON with what tells its version, or that it has not changed since `known`. */
export type JsonAnswer = { json: unknown; validators: Validators } | 'unmodified';

/**
 * Requests a JSON document once.
 *
 * @throws HttpFailure, or the reason of `signal`
 */
export async function fetchJson(
  url: URL,
  known: Validators | undefined,
  { timeoutMs, maxBytes, signal }: RequestBounds,
): Promise<JsonAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'user-agent': USER_AGENT, ...conditions(known ?? {}) },
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.ok) {
      return {
        json: parse(url, await readBounded(url, response, maxBytes)),
        validators: validatorsOf(response.headers),
      };
    }
    await response.body?.cancel();
    if (response.status === 304 && known) return 'unmodified';
    throw failureOfStatus(url, response);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof HttpFailure) throw cause;
    const message = timeout.aborted
      ? `${url.host} did not answer within ${timeoutMs} ms.`
      : `${url.host} cannot be reached, or broke off its answer.`;
    throw new HttpFailure('BOARD_UNAVAILABLE', message, { retryable: true, cause });
  }
}

async function readBounded(url: URL, { body }: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new HttpFailure('BOARD_ANSWER_INVALID', `${url.host} sends more than ${maxBytes} bytes at once.`);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parse(url: URL, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFailure('BOARD_ANSWER_INVALID', `${url.host} answered with something other than JSON.`);
  }
}
