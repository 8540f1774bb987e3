import {
  createError,
  EvidenceWeights,
  ProfileCorrections,
  RECOMMENDATION_LIMIT,
  type SearchFilters,
} from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { SentFields } from './multipart/read-form.ts';
import {
  LIST_FILTERS,
  RecommendFields,
  RecommendParameters,
  RecommendPreferences,
} from './schemas/recommend-parameters.ts';
import { invalidRequest } from './to-rolecall-error.ts';

/** How resumes are to be matched. */
export interface Preferences {
  /** How many jobs at most, 1..100. */
  limit: number;
  filters: SearchFilters;
  weights: EvidenceWeights;
  /** Whether postings that demand what the resume does not tell of are shown. */
  showUnmet: boolean;
  corrections: ProfileCorrections;
}

/** Names of the form fields that {@link readPreferences} reads of one resume, and of a batch. */
export const PREFERENCE_FIELDS = Object.keys(RecommendFields.properties);
export const BATCH_PREFERENCE_FIELDS = Object.keys(RecommendParameters.properties);

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
  const details = ['limit', 'showUnmet', ...Object.keys(query.filters), 'weights'].flatMap((name) =>
    has(inBody, name) && has(query, name)
      ? [{ path: `/${name}`, message: 'is given in the body and in the query' }]
      : [],
  );
  if (details.length > 0) throw createError('REQUEST_INVALID', { details });
  return {
    limit: inBody.limit ?? query.limit ?? RECOMMENDATION_LIMIT.default,
    filters: { ...query.filters, ...inBody.filters },
    weights: inBody.weights ?? query.weights ?? {},
    showUnmet: inBody.showUnmet ?? query.showUnmet ?? false,
    corrections: inBody.corrections ?? {},
  };
}

/** Preferences of one place: those that are given there. */
interface Given {
  limit: number | undefined;
  showUnmet: boolean | undefined;
  filters: SearchFilters;
  weights: EvidenceWeights | undefined;
  corrections?: ProfileCorrections | undefined;
}

function has({ filters, ...others }: Given, name: string): boolean {
  const given: Record<string, unknown> = { ...filters, ...others };
  return given[name] !== undefined;
}

function fromFields(request: FastifyRequest, fields: SentFields): Given {
  // Validation coerces in place, as it does for the query.
  const parameters = { ...fields };
  for (const name of LIST_FILTERS) {
    const value = parameters[name];
    if (typeof value === 'string') parameters[name] = [value];
  }
  return separate(request, validated(request, RecommendFields, parameters));
}

function fromBody(request: FastifyRequest, body: Record<string, unknown>): Given {
  const {
    limit,
    showUnmet,
    filters = {},
    weights,
    corrections,
  } = validated<RecommendPreferences>(request, RecommendPreferences, body);
  return { limit, showUnmet, filters, weights, corrections };
}

function separate(request: FastifyRequest, fields: RecommendParameters & RecommendFields): Given {
  const { limit, showUnmet, weights, corrections, ...filters } = fields;
  return {
    limit,
    showUnmet,
    filters,
    weights: parsed(request, EvidenceWeights, weights, '/weights'),
    corrections: parsed(request, ProfileCorrections, corrections, '/corrections'),
  };
}

/** The value of a field that holds JSON. */
function parsed<Value>(
  request: FastifyRequest,
  schema: TSchema,
  json: string | undefined,
  path: string,
): Value | undefined {
  if (json === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw createError('REQUEST_INVALID', { details: [{ path, message: 'is not JSON' }] });
  }
  return validated<Value>(request, schema, value, path);
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
