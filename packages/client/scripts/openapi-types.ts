import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const BLOB = ts.factory.createTypeReferenceNode('Blob');
const BANNER = '// Generated from openapi.json by `npm run generate:client`; changes are overwritten.\n\n';

/** What says nothing of the types, and would be two thirds of them. */
const LEFT_OUT = new Set(['example', 'examples', 'headers']);

/**
 * The types of an OpenAPI document as TypeScript.
 *
 * @param document JSON
 */
export async function generateTypes(document: string): Promise<string> {
  const types = JSON.parse(document, (name, value) => (LEFT_OUT.has(name) ? undefined : value));
  const nodes = await openapiTypescript(types, {
    // What a form carries as a file.
    transform: ({ format }) => (format === 'binary' ? BLOB : undefined),
    defaultNonNullable: false,
  });
  return BANNER + astToString(nodes);
}
