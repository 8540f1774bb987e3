import {
  type MediaType,
  type OpenApiDocument,
  operationsOf,
  ownParameters,
  type Schema,
} from './document.ts';

/** Keywords whose value is a schema, a list of them, or an object of them. */
const APPLICATORS = [
  'items',
  'additionalProperties',
  'not',
  'anyOf',
  'oneOf',
  'allOf',
  'prefixItems',
  'contentSchema',
  'properties',
  'patternProperties',
];

const MAPS = new Set(['properties', 'patternProperties']);

/** Replaces every schema of a document, the inner ones first. */
export function mapSchemas(document: OpenApiDocument, change: (schema: Schema) => Schema): void {
  const { schemas } = document.components;
  // A component keeps its place, whatever its schema becomes.
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = change(mapInner(schema, change));
  for (const operation of operationsOf(document)) {
    const { requestBody, responses } = operation;
    for (const parameter of ownParameters(operation)) parameter.schema = mapSchema(parameter.schema, change);
    for (const media of [requestBody, ...Object.values(responses)].flatMap(mediaTypes)) {
      media.schema = mapSchema(media.schema, change);
    }
  }
}

function mediaTypes(holder: { content?: Record<string, MediaType> } | undefined): MediaType[] {
  return Object.values(holder?.content ?? {});
}

function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  return change(mapInner(schema, change));
}

function mapInner(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const mapped = { ...schema };
  const mapValue = (value: unknown): unknown => (isObject(value) ? mapSchema(value, change) : value);
  for (const keyword of APPLICATORS) {
    const value = mapped[keyword];
    if (Array.isArray(value)) mapped[keyword] = value.map(mapValue);
    else if (isObject(value)) {
      mapped[keyword] = MAPS.has(keyword)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapValue(inner)]))
        : mapValue(value);
    }
  }
  return mapped;
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
