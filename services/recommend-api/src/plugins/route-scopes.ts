import type { ApiScope } from '@rolecall/api-keys';
import type { ErrorCode } from '@rolecall/contracts';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import type { AccessPolicy } from '../access/policy.ts';
import { ADMIN_KEY_HEADER, API_KEY_HEADER } from '../access/presented-keys.ts';
import { addErrorResponses } from '../schemas/responses.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route: whoever has a key with this scope, or anyone. Every route says so. */
    scope?: ApiScope | 'public';
    /** Whether a key may come by HTTP Basic, as a browser's dialogue sends it. */
    takesBasic?: boolean;
  }
}

/** How the OpenAPI document says that a key is sent. */
export const SECURITY_SCHEMES = {
  bearerKey: { type: 'http', scheme: 'bearer', description: 'An API key as bearer token' },
  headerKey: { type: 'apiKey', in: 'header', name: API_KEY_HEADER },
  adminKey: { type: 'apiKey', in: 'header', name: ADMIN_KEY_HEADER },
} as const;

/** What each route that is not public can answer, besides its own. */
const GUARDED_ERRORS = ['SCOPE_MISSING', 'RATE_LIMITED', 'OVERLOADED'] as const satisfies ErrorCode[];

/**
 * Has every route say in its `config` who may call it, and the OpenAPI document repeat it: the security of the
 * operation, and the errors that come with it.
 *
 * @throws at the start, by name, for routes that do not say
 */
export function setupRouteScopes(app: FastifyInstance, policy: AccessPolicy): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
    const scope = route.config?.scope;
    if (scope !== undefined && !route.schema?.hide) route.schema = documented(route.schema, scope, policy);
  });
  app.addHook('onReady', async () => {
    const silent = routes.filter(({ config }) => config?.scope === undefined);
    if (silent.length === 0) return;
    const names = silent.map(({ method, url }) => `${method} ${url}`).join(', ');
    throw new Error(`These routes do not say who may call them (config.scope): ${names}`);
  });
}

/** What the routes of a context that are a library's say in their `config`. */
export function setDefaultConfig(
  context: FastifyInstance,
  defaults: NonNullable<RouteOptions['config']>,
): void {
  context.addHook('onRoute', (route) => {
    route.config = { ...defaults, ...route.config };
  });
}

function documented(
  schema: FastifySchema = {},
  scope: ApiScope | 'public',
  { anonymous }: AccessPolicy,
): FastifySchema {
  if (scope === 'public') return { ...schema, security: [] };
  const names = Object.keys(SECURITY_SCHEMES).filter((name) => scope === 'admin' || name !== 'adminKey');
  const isFree = anonymous.has(scope);
  const keyErrors: readonly ErrorCode[] =
    scope === 'admin' ? ['ADMIN_KEY_INVALID'] : ['API_KEY_MISSING', 'API_KEY_INVALID'];
  return {
    ...schema,
    // A key of OpenAPI 3.1 lists what it must be good for; an empty requirement is met by anyone.
    security: [...(isFree ? [{}] : []), ...names.map((name) => ({ [name]: [scope] }))],
    response: addErrorResponses(schema.response as Record<number, object>, [...keyErrors, ...GUARDED_ERRORS]),
  };
}
