import { ERRORS, type ErrorCode, ErrorResponse } from '@rolecall/contracts';
import Type, { type Static, type TSchema, type TUnsafe } from 'typebox';

/** A reference to a contract by its `$id`, with the description a response must have. */
export function refTo<Schema extends TSchema & { $id?: string }>(
  schema: Schema,
  description?: string,
): TUnsafe<Static<Schema>> {
  return Type.Unsafe<Static<Schema>>({ $ref: `${schema.$id}#`, ...(description ? { description } : {}) });
}

/** Codes every route can answer with. */
const ALWAYS: readonly ErrorCode[] = ['INTERNAL'];

/** What a route that takes no body, but may be sent one, can answer besides. */
export const STRAY_BODY_ERRORS = [
  'JSON_MALFORMED',
  'REQUEST_TIMEOUT',
  'BODY_TOO_LARGE',
  'CONTENT_TYPE_UNSUPPORTED',
] as const satisfies readonly ErrorCode[];

/** The responses of a route by status, for the codes it can answer with; the codes become its description. */
export function errorResponses(...codes: readonly ErrorCode[]): Record<number, TUnsafe<ErrorResponse>> {
  return addErrorResponses({}, [...codes, ...ALWAYS]);
}

/** The codes that {@link addErrorResponses} wrote into a description. */
export function errorCodesIn(description: string): ErrorCode[] {
  return [...description.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code as ErrorCode);
}

/** The same responses, and those of more codes. */
export function addErrorResponses(
  responses: Readonly<Record<number, object>>,
  codes: readonly ErrorCode[],
): Record<number, TUnsafe<ErrorResponse>> {
  const added = { ...responses } as Record<number, TUnsafe<ErrorResponse> & { description?: string }>;
  for (const code of codes) {
    const { status } = ERRORS[code];
    const before = added[status]?.description;
    added[status] = refTo(ErrorResponse, before === undefined ? `\`${code}\`` : `${before}, \`${code}\``);
  }
  return added;
}
