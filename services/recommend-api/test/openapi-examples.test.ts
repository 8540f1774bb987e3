import { ERRORS } from '@rolecall/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { MediaType, OpenApiDocument, Operation, Response } from '../src/openapi/document.ts';
import { ADMIN_KEY } from './support/admin.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

let api: ApiUnderTest;
let document: OpenApiDocument;
beforeAll(async () => {
  api = await startApi({ ADMIN_KEY });
  document = (await api.inject('/openapi.json')).json();
  ajv.addSchema(document, 'openapi');
});
afterAll(() => api.close());

interface Place {
  /** JSON pointer into the document. */
  pointer: string;
  operation: Operation;
}

const at = (...tokens: string[]) =>
  tokens.map((token) => `/${encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

function operations(): Place[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ pointer: at('paths', path, method), operation })),
  );
}

function mediaTypes(): { pointer: string; media: MediaType }[] {
  return operations().flatMap(({ pointer, operation: { requestBody, responses } }) => [
    ...bodies(`${pointer}${at('requestBody')}`, requestBody),
    ...Object.entries(responses).flatMap(([status, response]) =>
      bodies(`${pointer}${at('responses', status)}`, response),
    ),
  ]);
}

function bodies(pointer: string, holder: Pick<Response, 'content'> | undefined) {
  return Object.entries(holder?.content ?? {}).map(([type, media]) => ({
    pointer: pointer + at('content', type),
    media,
  }));
}

function exampleValue(example: object): unknown {
  if (!('$ref' in example)) return (example as { value: unknown }).value;
  const name = String(example.$ref).replace('#/components/examples/', '');
  expect(document.components.examples).toHaveProperty([name]);
  return document.components.examples?.[name]?.value;
}

function expectValid(pointer: string, value: unknown): void {
  const validate = ajv.getSchema(`openapi#${pointer}/schema`);
  expect({ pointer, isValid: validate?.(value), errors: validate?.errors ?? null }).toEqual({
    pointer,
    isValid: true,
    errors: null,
  });
}

it('every body has examples, and each is valid', () => {
  for (const { pointer, media } of mediaTypes()) {
    const examples = Object.values(media.examples ?? {});
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expectValid(pointer, exampleValue(example));
  }
});

it('examples of parameters are valid, and every parameter in a path has one', () => {
  for (const { pointer, operation } of operations()) {
    for (const [index, parameter] of (operation.parameters ?? []).entries()) {
      if (!('schema' in parameter)) continue;
      const values = [
        ...('example' in parameter ? [parameter.example] : []),
        ...Object.values(parameter.examples ?? {}).map(exampleValue),
      ];
      if (parameter.in === 'path') expect(values).not.toEqual([]);
      for (const value of values) expectValid(pointer + at('parameters', String(index)), value);
    }
  }
});

it('an example of an error stands under the status of its code', () => {
  for (const { operation } of operations()) {
    for (const [status, { content = {} }] of Object.entries(operation.responses)) {
      if (Number(status) < 400) continue;
      const examples = Object.entries(content['application/json']?.examples ?? {});
      for (const [code, example] of examples) {
        expect([code, ERRORS[code as keyof typeof ERRORS].status]).toEqual([code, Number(status)]);
        expect(exampleValue(example)).toMatchObject({ error: { code } });
      }
    }
  }
});

it('every answer is said to carry its request id, and every refusal for now when to come again', () => {
  for (const { operation } of operations()) {
    for (const [status, { headers }] of Object.entries(operation.responses)) {
      expect(headers).toHaveProperty(['x-request-id']);
      if (['429', '503'].includes(status)) expect(headers).toHaveProperty(['retry-after']);
    }
  }
});
