import { createError, EvidenceWeights, RECOMMENDATION_LIMIT, type SearchFilters } from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { SentFields } from './multipart/read-form.ts';
import { LIST_FILTERS, RecommendParameters, RecommendPreferences } from './schemas/recommend-parameters.ts';
import { invalidRequest } from './to-rolecall-error.ts';

/** How resumes are to be matched. */
export interface Preferences {
  /** How many jobs at most, 1..100. */
  limit: number;
  filters: SearchFilters;
  weights: EvidenceWeights;
}

/** Names of the form fields that {@link readPreferences} reads. */
export const PREFERENCE_FIELDS = Object.keys(RecommendParameters.properties);

/** Filters that stand once in a query become lists, as their schema has them. For `preValidation`. */
export async function listFilters({ query }: FastifyRequest): Promise<void> {
  const values = query as Record<string, unknown>;
  for (const name of LIST_FILTERS) if (typeof values[name] === 'string') values[name] = [values[name]];
}

/**
 * Preferences from the form or JSON body and from the query, by the same rules; none from both, as one would be ignored.
 *
 * @param sent fields of the form, or what a JSON body holds besides the resume
 * @throws REQUEST_INVALID
 */
export function readPreferences(
  request: FastifyRequest,
  sent: { fields: SentFields } | { body: Record<string, unknown> },
): Preferences {
  const inQuery = request.query as RecommendParameters;
  const inBody = 'fields' in sent ? fromFields(request, sent.fields) : fromBody(request, sent.body);
  const query = separate(request, inQuery);
  const details = ['limit', ...Object.keys(query.filters), 'weights'].flatMap((name) =>
    has(inBody, name) && has(query, name)
      ? [{ path: `/${name}`, message: 'is given in the body and in the query' }]
      : [],
  );
  if (details.length > 0) throw createError('REQUEST_INVALID', { details });
  return {
    limit: inBody.limit ?? query.limit ?? RECOMMENDATION_LIMIT.default,
    filters: { ...query.filters, ...inBody.filters },
    weights: inBody.weights ?? query.weights ?? {},
  };
}

/** Preferences of one place: those that are given there. */
interface Given {
  limit: number | undefined;
  filters: SearchFilters;
  weights: EvidenceWeights | undefined;
}

function has({ limit, filters, weights }: Given, name: string): boolean {
  if (name === 'limit') return limit !== undefined;
  return name === 'weights' ? weights !== undefined : Object.hasOwn(filters, name);
}

function fromFields(request: FastifyRequest, fields: SentFields): Given {
  // Validation coerces in place, as it does for the query.
  const parameters = { ...fields };
  for (const name of LIST_FILTERS) {
    const value = parameters[name];
    if (typeof value === 'string') parameters[name] = [value];
  }
  return separate(request, validated(request, RecommendParameters, parameters));
}

function fromBody(request: FastifyRequest, body: Record<string, unknown>): Given {
  const {
    limit,
    filters = {},
    weights,
  } = validated<RecommendPreferences>(request, RecommendPreferences, body);
  return { limit, filters, weights };
}

function separate(request: FastifyRequest, parameters: RecommendParameters): Given {
  const { limit, weights, ...filters } = parameters;
  return { limit, filters, weights: weights === undefined ? undefined : parseWeights(request, weights) };
}

function parseWeights(request: FastifyRequest, json: string): EvidenceWeights {
  let weights: unknown;
  try {
    weights = JSON.parse(json);
  } catch {
    throw createError('REQUEST_INVALID', { details: [{ path: '/weights', message: 'is not JSON' }] });
  }
  return validated(request, EvidenceWeights, weights, '/weights');
}

function validated<Value>(request: FastifyRequest, schema: TSchema, value: unknown, path = ''): Value {
  const validate = request.compileValidationSchema(schema);
  if (!validate(value)) {
    const violations = (validate.errors ?? []).map((violation) => ({
      ...violation,
      instancePath: `${path}${violation.instancePath}`,
    }));
    throw invalidRequest(violations as Parameters<typeof invalidRequest>[0]);
  }
  return value as Value;
}
