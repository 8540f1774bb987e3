import rateLimit from '@fastify/rate-limit';
import type { ApiScope } from '@rolecall/api-keys';
import { createError, type RolecallError } from '@rolecall/contracts';
import type { Counters } from '@rolecall/job-queue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.ts';
import type { AccessPolicy } from '../access/policy.ts';

const MINUTE_MS = 60_000;

/** How long nothing is counted after Redis did not answer, so that an outage is not waited for by every request. */
const REST_MS = 5000;

/** Counts a request, puts what is left into the answer's headers, and says whether it is too much. */
export type CountRequest = (
  request: FastifyRequest,
  reply: FastifyReply,
  by: { caller: Caller; scope: ApiScope },
) => Promise<RolecallError | undefined>;

/**
 * Limits per key and scope, or per address for whoever has no valid one: windows of a minute, counted in Redis by all
 * processes together. Without Redis nothing is limited, which is logged.
 */
export async function setupRateLimits(
  app: FastifyInstance,
  counters: Counters,
  { keyPerMinute, anonymousPerMinute }: AccessPolicy,
): Promise<CountRequest> {
  const counted = new WeakMap<FastifyRequest, { name: string; max: number }>();
  await app.register(rateLimit, {
    global: false,
    redis: counters.redis,
    nameSpace: counters.prefix,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => counted.get(request)?.name ?? '',
    max: (request) => counted.get(request)?.max ?? 0,
  });
  const count = app.createRateLimit();
  let restsUntil = 0;
  let isAway = false;

  return async (request, reply, { caller: { key }, scope }) => {
    const max = key === undefined ? anonymousPerMinute : (key.rateLimitPerMinute ?? keyPerMinute);
    if (max === 0 || performance.now() < restsUntil) return undefined;
    const who = key === undefined ? `address:${rateLimit.normalizeIP(request.ip)}` : `key:${key.id}`;
    counted.set(request, { name: `${who}:${scope}`, max });
    try {
      const result = await count(request);
      if (isAway) app.log.info('requests are counted again');
      isAway = false;
      if (result.isAllowed) return undefined;
      const { remaining, ttlInSeconds, isExceeded } = result;
      reply.headers({
        'ratelimit-limit': max,
        'ratelimit-remaining': remaining,
        'ratelimit-reset': ttlInSeconds,
      });
      return isExceeded ? createError('RATE_LIMITED', { retryAfterSeconds: ttlInSeconds }) : undefined;
    } catch (err) {
      restsUntil = performance.now() + REST_MS;
      if (!isAway) app.log.error({ err }, 'requests cannot be counted: no rate limit holds');
      isAway = true;
      return undefined;
    }
  };
}
