import { validate } from '@readme/openapi-parser';
import {
  ErrorResponse,
  Import,
  Job,
  JobPosting,
  ProfileResponse,
  RecommendResponse,
  ResumeProfile,
} from '@rolecall/contracts';
import { ADMIN_KEY } from './support/admin.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { keysFile } from './support/keys.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

let api: ApiUnderTest;
let document: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

beforeAll(async () => {
  api = await startApi();
  document = (await api.inject('/openapi.json')).json();
});
afterAll(() => api.close());

/** The schemas of the bodies a path's POST takes, by content type. */
function bodiesOf(path: string): Record<string, { properties?: Record<string, object> }> {
  const content = document.paths[path]?.['post']?.requestBody?.content ?? {};
  return Object.fromEntries(
    Object.entries(content).map(([type, { schema }]) => {
      const name = schema.$ref.replace('#/components/schemas/', '');
      return [type, document.components.schemas[name] as object];
    }),
  );
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );

it('is a valid OpenAPI 3.1 document', async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  // The validator resolves references in place.
  const result = await validate(structuredClone(document) as unknown as Parameters<typeof validate>[0]);
  expect(result).toEqual({ valid: true, warnings: [], specification: 'OpenAPI' });
});

it('describes every public route, and only those', () => {
  expect(
    Object.fromEntries(operations().map(({ name, operation }) => [name, operation.operationId])),
  ).toEqual({
    'post /recommend': 'recommendJobs',
    'post /recommend/batch': 'recommendBatch',
    'post /feedback': 'giveFeedback',
    'delete /feedback/{recommendationId}': 'deleteFeedback',
    'post /profile': 'readProfile',
    'post /jobs': 'addJobs',
    'get /jobs': 'searchJobs',
    'get /jobs/{id}/similar': 'listSimilarJobs',
    'post /jobs/import': 'importJobs',
    'get /jobs/{id}': 'getJob',
    'delete /jobs/{id}': 'deleteJob',
    'get /imports/{id}': 'getImport',
    'delete /imports/{id}': 'deleteImport',
    'get /imports/{id}/events': 'followImport',
    'get /health/live': 'getLiveness',
    'get /health/ready': 'getReadiness',
  });
});

it('describes the admin routes where there is a key, and how to send it', async () => {
  const withKey = await startApi({ ADMIN_KEY });
  try {
    const described = (await withKey.inject('/openapi.json')).json();
    const result = await validate(structuredClone(described) as Parameters<typeof validate>[0]);
    expect(result).toEqual({ valid: true, warnings: [], specification: 'OpenAPI' });
    const added = Object.keys(described.paths).filter((path) => !(path in document.paths));
    expect(added).toEqual([
      '/admin/queue',
      '/admin/queue/pause',
      '/admin/queue/resume',
      '/admin/dead-letters',
      '/admin/dead-letters/{id}',
      '/admin/dead-letters/{id}/replay',
      '/admin/imports/{id}/dead-letters/replay',
      '/admin/imports/{id}/dead-letters',
      '/admin/feedback',
    ]);
    for (const path of added) {
      for (const operation of Object.values<{ security: object[]; responses: object }>(
        described.paths[path],
      )) {
        expect(operation.security).toEqual([
          { bearerKey: ['admin'] },
          { headerKey: ['admin'] },
          { adminKey: ['admin'] },
        ]);
        expect(operation.responses).toHaveProperty('401');
      }
    }
    expect(described.components.securitySchemes.adminKey).toMatchObject({ name: 'x-admin-key' });
  } finally {
    await withKey.close();
  }
});

it('says of every operation which key it asks for, and what it answers without', async () => {
  const withKeys = await startApi({ API_KEYS_FILE: keysFile().path, ANONYMOUS_SCOPES: 'recommend' });
  try {
    const { paths } = (await withKeys.inject('/openapi.json')).json();
    const keyed = (scope: string) => [{ bearerKey: [scope] }, { headerKey: [scope] }];
    const security = ({ security }: { security: object[] }) => security;
    expect(security(paths['/recommend'].post)).toEqual([{}, ...keyed('recommend')]);
    expect(security(paths['/jobs'].post)).toEqual(keyed('ingest'));
    expect(security(paths['/health/live'].get)).toEqual([]);
    for (const item of Object.values<Record<string, Operation & { security: object[] }>>(paths)) {
      for (const { security, responses } of Object.values(item)) {
        if (security.length === 0) continue;
        const described = ['401', '403', '429', '503'].map((status) => responses[status]?.description);
        expect(described).toEqual(
          ['_KEY_INVALID', 'SCOPE_MISSING', 'RATE_LIMITED', 'OVERLOADED'].map((code) =>
            expect.stringContaining(code),
          ),
        );
      }
    }
  } finally {
    await withKeys.close();
  }
});

it('every operation has a tag and a summary, every status a description and a schema', () => {
  for (const { operation } of operations()) {
    expect(operation).toMatchObject({ summary: expect.any(String), tags: [expect.any(String)] });
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(response.description).not.toBe('Default Response');
      const { content = {} } = response;
      if (status === '204') expect(content).toEqual({});
      else
        expect(Object.values(content)).toEqual([
          expect.objectContaining({ schema: { $ref: expect.any(String) } }),
        ]);
    }
    expect(operation.responses).toHaveProperty('500');
  }
});

it('the schemas are the contracts, by their names', () => {
  for (const contract of [
    ErrorResponse,
    Import,
    Job,
    JobPosting,
    ProfileResponse,
    RecommendResponse,
    ResumeProfile,
  ]) {
    const { $id } = contract as { $id?: string };
    expect(document.components.schemas[$id as string]).toMatchObject({
      type: 'object',
      required: contract.required,
      additionalProperties: false,
    });
  }
});

it('no two types of a client have one name', () => {
  const { schemas } = document.components;
  for (const { operation } of operations()) {
    const name = operation.operationId[0]?.toUpperCase() + operation.operationId.slice(1);
    // What generators call by the operation: its answer, its parameters, its bodies.
    for (const suffix of ['Response', 'Params', 'Request', 'RequestBody']) {
      expect(Object.keys(schemas)).not.toContain(name + suffix);
    }
  }
});

it('enumerations say that they are strings', () => {
  const untyped = JSON.stringify(document, (_key, value) =>
    Array.isArray(value?.enum) && value.type === undefined ? 'untyped' : value,
  );
  expect(untyped).not.toContain('untyped');
});

it.each([
  ['/recommend', 'resume'],
  ['/profile', 'resume'],
  ['/jobs/import', 'file'],
])('%s takes a form with the binary field %s', (path, field) => {
  const form = bodiesOf(path)['multipart/form-data'] ?? {};
  expect(form.properties?.[field]).toMatchObject({ type: 'string', format: 'binary' });
});

it('/recommend takes a password, and resumes that are the body', () => {
  const bodies = bodiesOf('/recommend');
  expect(Object.keys(bodies)).toEqual(['multipart/form-data', 'application/json', 'text/plain']);
  expect(bodies['multipart/form-data']?.properties).toHaveProperty('password');
  expect(bodies['text/plain']).toMatchObject({ type: 'string' });
});

it('the page at /docs needs nothing from elsewhere', async () => {
  const page = await api.app.inject('/docs');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
  const assets = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => String(match[1]));
  expect(assets.length).toBeGreaterThan(3);
  for (const asset of assets) {
    expect(asset).not.toMatch(/^(?:https?:)?\/\//);
    const { statusCode } = await api.app.inject(new URL(asset, 'http://localhost/docs').pathname);
    expect([asset, statusCode]).toEqual([asset, 200]);
  }
});
