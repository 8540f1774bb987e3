import type { SwaggerTransformObject } from '@fastify/swagger';
import { addExamples } from './add-examples.ts';
import { addHeaders } from './add-headers.ts';
import type { OpenApiDocument } from './document.ts';
import { nameSchemas } from './name-schemas.ts';
import { typeEnums } from './type-enums.ts';

/** Adds to the document what the schemas of the routes do not say: names of types, headers, examples. */
export const completeDocument: SwaggerTransformObject = (made) => {
  if (!('openapiObject' in made)) return made.swaggerObject;
  const document = structuredClone(made.openapiObject) as unknown as OpenApiDocument;
  typeEnums(document);
  nameSchemas(document);
  addHeaders(document);
  addExamples(document);
  return document as unknown as typeof made.openapiObject;
};
