import { isDeepStrictEqual } from 'node:util';
import { componentRef, type OpenApiDocument, type Schema } from './document.ts';
import { mapSchemas } from './map-schemas.ts';

/**
 * Makes each schema that has a `title` a component of that name, so that clients in typed languages get one type by that
 * name, not one for each place it is used in. Where a place describes it otherwise, that description stays there.
 *
 * @throws where two different schemas have the same title
 */
export function nameSchemas(document: OpenApiDocument): void {
  const named = new Map<string, Schema>();
  mapSchemas(document, ({ title, ...schema }) => {
    if (typeof title !== 'string') return schema;
    const first = named.get(title);
    if (first === undefined) named.set(title, schema);
    else if (!isDeepStrictEqual(withoutDescription(first), withoutDescription(schema))) {
      throw new Error(`Two different schemas have the title ${title}`);
    }
    const isOther = first !== undefined && first['description'] !== schema['description'];
    return {
      ...componentRef('schemas', title),
      ...(isOther && schema['description'] !== undefined && { description: schema['description'] }),
    };
  });
  const { schemas } = document.components;
  for (const [title, schema] of named) {
    if (title in schemas) throw new Error(`A schema has the title ${title}, which a contract has as its $id`);
    schemas[title] = schema;
  }
  document.components.schemas = Object.fromEntries(
    Object.entries(schemas).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function withoutDescription({ description: _, ...schema }: Schema): Schema {
  return schema;
}
