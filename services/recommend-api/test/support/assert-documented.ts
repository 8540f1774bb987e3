import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

interface Documented {
  headers: Record<string, object>;
  content?: Record<string, { examples: Record<string, object> }>;
}

interface OpenApi {
  components: { headers: Record<string, object> };
  paths: Record<string, Record<string, { responses: Record<string, Documented> }>>;
}

const compiled = new WeakMap<FastifyInstance, Ajv2020>();

/** Fails unless the OpenAPI document knows this answer of this route: status, error code, headers; and its body matches. */
export function assertDocumented(
  app: FastifyInstance,
  { method, url, response }: { method: string; url: string; response: LightMyRequestResponse },
): void {
  const document = app.swagger() as unknown as OpenApi;
  const pathname = url.split('?')[0] ?? '';
  const paths = Object.keys(document.paths).filter((path) => matches(path, pathname));
  // `/jobs/import` is a path of its own as well as a value of `/jobs/{id}`.
  const path = paths.find((one) => one === pathname) ?? paths[0];
  if (path === undefined) return;
  const verb = method.toLowerCase();
  const operation = document.paths[path]?.[verb];
  if (operation === undefined) return;
  const answer = operation.responses[response.statusCode];
  if (answer === undefined) throw new Error(`${verb} ${path} does not document ${response.statusCode}`);
  const undocumented = Object.keys(response.headers).filter(
    (name) => name in document.components.headers && !(name in answer.headers),
  );
  if (undocumented.length > 0) {
    throw new Error(`${verb} ${path} ${response.statusCode} does not document ${undocumented}`);
  }
  const type = ['application/json', 'application/x-ndjson'].find((one) => one in (answer.content ?? {}));
  if (type === undefined) return;
  const pointer = ['paths', path, verb, 'responses', response.statusCode, 'content', type]
    .map((token) => encodeURIComponent(String(token).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const ajv = validatorOf(app, document);
  const validate = ajv.getSchema(`openapi#/${pointer}/schema`);
  const bodies = type === 'application/json' ? [response.json()] : linesOf(response);
  if (!bodies.every((body) => validate?.(body))) {
    throw new Error(`${verb} ${path} ${response.statusCode}: ${ajv.errorsText(validate?.errors)}`);
  }
  const code = response.statusCode < 400 ? undefined : response.json().error.code;
  if (code !== undefined && !(code in (answer.content?.[type]?.examples ?? {}))) {
    throw new Error(`${verb} ${path} ${response.statusCode} does not document ${code}`);
  }
}

/** The values of an answer of newline-delimited JSON. */
export function linesOf<Line>({ body }: Pick<LightMyRequestResponse, 'body'>): Line[] {
  const lines = body.split('\n');
  if (lines.pop() !== '') throw new Error('The last line does not end');
  return lines.map((line) => JSON.parse(line) as Line);
}

function matches(path: string, pathname: string): boolean {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
}

function validatorOf(app: FastifyInstance, document: OpenApi): Ajv2020 {
  let ajv = compiled.get(app);
  if (ajv === undefined) {
    ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(document, 'openapi');
    compiled.set(app, ajv);
  }
  return ajv;
}
