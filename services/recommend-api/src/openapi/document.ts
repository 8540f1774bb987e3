/** What is read and changed of an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1). */
export interface OpenApiDocument {
  components: {
    schemas: Record<string, Schema>;
    examples?: Record<string, Example>;
    headers?: Record<string, object>;
    parameters?: Record<string, Parameter>;
  };
  paths: Record<string, Record<string, Operation>>;
}

export interface Operation {
  /** Those that every operation has are references. */
  parameters?: (Parameter | Reference)[];
  requestBody?: { content: Record<string, MediaType> };
  responses: Record<string, Response>;
  security?: object[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

export interface Response {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, MediaType>;
}

export interface MediaType {
  schema: Schema;
  examples?: Record<string, Example | Reference>;
}

export interface Example {
  summary?: string;
  value: unknown;
}

export interface Reference {
  $ref: string;
}

/** A JSON Schema, draft 2020-12. */
export interface Schema {
  [keyword: string]: unknown;
}

/** All operations. */
export function operationsOf({ paths }: OpenApiDocument): Operation[] {
  return Object.values(paths).flatMap((item) => Object.values(item));
}

/** The parameters that are an operation's own. */
export function ownParameters({ parameters = [] }: Operation): Parameter[] {
  return parameters.filter((parameter) => 'schema' in parameter);
}

/** A reference to a component. */
export function componentRef(
  kind: 'schemas' | 'examples' | 'headers' | 'parameters',
  name: string,
): Reference {
  return { $ref: `#/components/${kind}/${name}` };
}

/** The name of the component a schema refers to, if it is one. */
export function componentName({ $ref }: Schema): string | undefined {
  return typeof $ref === 'string' ? /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1] : undefined;
}
