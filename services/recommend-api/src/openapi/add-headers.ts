import { REQUEST_ID } from '../examples/ids.ts';
import {
  componentRef,
  type OpenApiDocument,
  operationsOf,
  type Parameter,
  type Response,
} from './document.ts';

const count = (description: string) => ({ description, schema: { type: 'integer', minimum: 0 } });

/** Headers of answers, by their name; `HEADERS_OF` says which answers have them. */
const HEADERS = {
  'x-request-id': {
    description: 'Finds the request in the logs: the one that was sent, if it is a sane one, else a new one',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.:/+=-]{0,127}$' },
  },
  'retry-after': {
    description: 'Seconds after which a retry is sensible',
    schema: { type: 'integer', minimum: 1 },
  },
  'www-authenticate': {
    description: 'How to do better (RFC 6750, section 3)',
    schema: { type: 'string' },
  },
  'ratelimit-limit': count('Requests a minute; absent where none are counted'),
  'ratelimit-remaining': count('Requests left'),
  'ratelimit-reset': count('Seconds until they are counted anew'),
} as const;

type HeaderName = keyof typeof HEADERS;

const RATE_LIMIT: readonly HeaderName[] = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

/** By status: what an answer may carry besides `x-request-id`. */
const HEADERS_OF: Record<string, readonly HeaderName[]> = {
  401: ['www-authenticate'],
  403: ['www-authenticate'],
  409: ['retry-after'],
  429: ['retry-after'],
  503: ['retry-after'],
};

const REQUEST_ID_PARAMETER: Parameter = {
  name: 'x-request-id',
  in: 'header',
  required: false,
  description: 'What the caller calls the request; answer and logs repeat it where it is a sane one',
  schema: { type: 'string' },
  example: REQUEST_ID,
};

/** Describes the headers of every answer, and the one that every request may have. */
export function addHeaders(document: OpenApiDocument): void {
  document.components.headers = HEADERS;
  document.components.parameters = { RequestId: REQUEST_ID_PARAMETER };
  for (const operation of operationsOf(document)) {
    const { security = [], responses } = operation;
    operation.parameters = [...(operation.parameters ?? []), componentRef('parameters', 'RequestId')];
    for (const [status, response] of Object.entries(responses)) {
      const isCounted = security.length > 0;
      addTo(response, ['x-request-id', ...(HEADERS_OF[status] ?? []), ...(isCounted ? RATE_LIMIT : [])]);
    }
  }
}

function addTo(response: Response, names: readonly HeaderName[]): void {
  const references = names.map((name) => [name, componentRef('headers', name)]);
  response.headers = { ...response.headers, ...Object.fromEntries(references) };
}
