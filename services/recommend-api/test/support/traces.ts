import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** Every file below the folder that holds these bytes, in UTF-8 or UTF-16, or in its name. */
export function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .filter(({ path, isFile }) => path.includes(text) || (isFile && holdsAny(path, forms)))
    .map(({ path }) => path);
}

function holdsAny(path: string, forms: readonly Buffer[]): boolean {
  const content = readFileSync(path);
  return forms.some((form) => content.includes(form));
}

/** How to read a key of each type whole. */
const READERS: Record<string, (redis: Redis, key: string) => Promise<unknown>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, '0', '-1'),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

/** All keys of a Redis and their values, as text. */
export async function redisContent(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const keys = await redis.keys('*');
    const values = await Promise.all(
      keys.map(async (key) => [key, await READERS[await redis.type(key)]?.(redis, key)]),
    );
    return JSON.stringify(values);
  } finally {
    redis.disconnect();
  }
}

/** All points of all collections of a Qdrant with their payloads, as text. */
export async function qdrantContent(url: string): Promise<string> {
  const ask = async (path: string, body?: object) => {
    const request = body && { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    return ((await (await fetch(`${url}${path}`, { ...request, headers })).json()) as { result: unknown })
      .result;
  };
  const { collections } = (await ask('/collections')) as { collections: { name: string }[] };
  const points = await Promise.all(
    collections.map(({ name }) =>
      ask(`/collections/${name}/points/scroll`, { limit: 10_000, with_payload: true }),
    ),
  );
  return JSON.stringify({ collections, points });
}
