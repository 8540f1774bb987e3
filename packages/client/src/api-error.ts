import type { components } from './schema.ts';

type CodedError = components['schemas']['CodedError'];

/**
 * A code of the API's table of errors; `ANSWER_UNKNOWN` where something else answered, such as a proxy, and
 * `ANSWER_INCOMPLETE` where an answer broke off.
 */
export type ApiErrorCode = CodedError['code'] | 'ANSWER_UNKNOWN' | 'ANSWER_INCOMPLETE';

/** An answer of the API that is not a success. */
export class RolecallApiError extends Error {
  override readonly name = 'RolecallApiError';
  readonly code: ApiErrorCode;
  /** HTTP status. */
  readonly status: number;
  /** Finds the request in the API's logs. */
  readonly requestId: string | undefined;
  /** Seconds after which a retry is sensible; undefined where nothing is said. */
  readonly retryAfterSeconds: number | undefined;
  /** What is wrong with the request, by JSON pointer. */
  readonly details: readonly { path: string; message: string }[];

  constructor(response: Response, { code, message, details = [] }: ErrorFacts) {
    super(message);
    this.code = code;
    this.status = response.status;
    this.requestId = response.headers.get('x-request-id') ?? undefined;
    this.retryAfterSeconds = secondsIn(response.headers.get('retry-after'));
    this.details = details;
  }
}

interface ErrorFacts extends Pick<CodedError, 'message' | 'details'> {
  code: ApiErrorCode;
}

/**
 * The answer to a request of the generated client, or its failure as an exception.
 *
 * @example const { jobs } = await answerOf(rolecall.api.GET('/jobs', { params: { query: { q: 'nurse' } } }));
 * @throws RolecallApiError
 */
export async function answerOf<Data>(
  asking: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asking;
  if (!response.ok) throw toApiError(response, error);
  return data as Data;
}

/** @param body what came with it, parsed where it is JSON */
function toApiError(response: Response, body: unknown): RolecallApiError {
  const coded = (body as { error?: CodedError } | undefined)?.error;
  if (typeof coded?.code === 'string') return new RolecallApiError(response, coded);
  const message = `The server answered ${response.status}, and not as the API does.`;
  return new RolecallApiError(response, { code: 'ANSWER_UNKNOWN', message });
}

/** Proxies may send a date, which says less than it seems where clocks differ. */
function secondsIn(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}
