import type { OpenApiDocument } from './document.ts';
import { mapSchemas } from './map-schemas.ts';

/** Says of every enumeration of strings that they are strings: generators take one without a type for anything at all. */
export function typeEnums(document: OpenApiDocument): void {
  mapSchemas(document, (schema) => {
    const { enum: values } = schema;
    const isOfStrings = Array.isArray(values) && values.every((value) => typeof value === 'string');
    return isOfStrings ? { type: 'string', ...schema } : schema;
  });
}
