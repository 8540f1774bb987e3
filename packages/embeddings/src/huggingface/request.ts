import { featureExtraction } from '@huggingface/inference';
import { HttpFailure, parseRetryAfter } from '@rolecall/http-retry';
import type { EmbeddingSettings } from '../settings.ts';

/** Overload and gateway errors, which pass. */
const RETRYABLE = new Set([429, 500, 502, 503, 504]);

/**
 * Embeds `texts` by one request, without retries. Its failures hold neither texts nor the token, unlike the library's
 * errors, which carry the whole request.
 *
 * @returns one vector per text, of `HF_DIMENSION` finite components
 * @throws HttpFailure
 * @throws the reason of `signal` when that aborts
 */
export async function requestEmbeddings(
  texts: readonly string[],
  settings: EmbeddingSettings,
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const endpointUrl = settings.HF_ENDPOINT_URL ?? inferenceApiUrl(settings.HF_MODEL);
  const timeout = AbortSignal.timeout(settings.HF_TIMEOUT_MS);
  // The library's errors leave out the headers, so the response is looked at on its way.
  let response: Response | undefined;
  const observedFetch: typeof fetch = async (input, init) => {
    response = await fetch(input, init);
    return response;
  };
  try {
    const answer = await featureExtraction(
      {
        endpointUrl,
        inputs: [...texts],
        normalize: true,
        truncate: true,
        ...(settings.HF_TOKEN === undefined ? {} : { accessToken: settings.HF_TOKEN }),
      },
      // The library's own retry knows neither a delay nor an end.
      { fetch: observedFetch, retry_on_error: false, signal: AbortSignal.any([signal, timeout]) },
    );
    return toVectors(answer, texts.length, settings.HF_DIMENSION);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof HttpFailure) throw error;
    const host = new URL(endpointUrl).host;
    if (timeout.aborted) throw unavailable(`${host} did not answer within ${settings.HF_TIMEOUT_MS} ms.`, {});
    if (!response) throw unavailable(`${host} cannot be reached.`, {});
    throw failureOf(response, host);
  }
}

/** Given as an endpoint, the library asks the hub for nothing first. */
function inferenceApiUrl(model: string): string {
  return `https://router.huggingface.co/hf-inference/models/${model}/pipeline/feature-extraction`;
}

function failureOf(response: Response, host: string): HttpFailure {
  const { status, headers } = response;
  if (status === 401 || status === 403) {
    return new HttpFailure(
      'EMBEDDING_UNAUTHORIZED',
      `${host} refuses the token (${status}); check that HF_TOKEN is valid and may use the model.`,
    );
  }
  if (response.ok) return invalid(`${host} answered with something other than vectors.`);
  if (RETRYABLE.has(status)) return unavailable(`${host} answered ${status}; retry shortly.`, { headers });
  return new HttpFailure(
    'EMBEDDING_UNAVAILABLE',
    `${host} answered ${status}; check HF_MODEL, HF_ENDPOINT_URL and HF_BATCH_SIZE.`,
  );
}

function unavailable(message: string, { headers }: { headers?: Headers }): HttpFailure {
  const retryAfterMs = parseRetryAfter(headers?.get('retry-after'));
  return new HttpFailure('EMBEDDING_UNAVAILABLE', message, { retryable: true, retryAfterMs });
}

function invalid(message: string): HttpFailure {
  return new HttpFailure('EMBEDDING_INVALID', message);
}

function toVectors(answer: unknown, count: number, dimension: number): Float32Array[] {
  if (!Array.isArray(answer) || answer.length !== count) {
    throw invalid(`The provider answered ${count} texts with another number of vectors.`);
  }
  return answer.map((row: unknown) => {
    if (!Array.isArray(row) || !row.every(Number.isFinite)) {
      throw invalid('The provider answered with something other than one vector per text (token vectors?).');
    }
    if (row.length !== dimension) {
      throw invalid(
        `The provider's vectors have ${row.length} components, not the ${dimension} of HF_DIMENSION.`,
      );
    }
    return Float32Array.from(row as number[]);
  });
}
