import { computed, signal } from '@preact/signals';
import { createRolecallClient, RolecallApiError } from '@rolecall/client';
import type { FailureCode } from './request-error.ts';
import { RequestError } from './request-error.ts';

/** The key the page calls with, where the API asks for one. In memory only: it is gone with the tab. */
export const apiKey = signal('');

const client = computed(() =>
  createRolecallClient({
    // Beside the page, wherever a proxy puts both.
    baseUrl: new URL('.', location.href).href,
    apiKey: apiKey.value === '' ? undefined : apiKey.value,
    fetch: (request) => fetch(request, { credentials: 'omit', cache: 'no-store' }),
  }),
);

type RolecallClient = typeof client.value;

/**
 * Calls the API.
 *
 * @throws RequestError; the signal's reason when it aborts
 */
export async function call<Answer>(
  ask: (client: RolecallClient) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  try {
    return await ask(client.value);
  } catch (error) {
    throw toRequestError(error, signal);
  }
}

/** The same with what comes bit by bit. */
export async function* follow<Answer>(
  ask: (client: RolecallClient) => AsyncIterable<Answer>,
  signal: AbortSignal,
): AsyncGenerator<Answer> {
  try {
    yield* ask(client.value);
  } catch (error) {
    throw toRequestError(error, signal);
  }
}

function toRequestError(error: unknown, signal: AbortSignal | undefined): RequestError {
  signal?.throwIfAborted();
  if (error instanceof RolecallApiError) {
    const isOurs = error.code !== 'ANSWER_UNKNOWN' && error.code !== 'ANSWER_INCOMPLETE';
    const code: FailureCode = isOurs ? (error.code as FailureCode) : 'UNREACHABLE';
    return new RequestError(code, error.message, error);
  }
  // No answer at all.
  return new RequestError(navigator.onLine ? 'UNREACHABLE' : 'OFFLINE', String(error));
}
