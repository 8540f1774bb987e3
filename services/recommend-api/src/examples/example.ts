import type { Example } from '../openapi/document.ts';

/** Examples of one schema, by name. */
export type Examples = Record<string, Example>;

/** An example of a schema that needs no more than one. */
export function one<Value>(value: Value): { example: { value: Value } } {
  return { example: { value } };
}
