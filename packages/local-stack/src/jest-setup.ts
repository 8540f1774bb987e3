import { type LocalStack, startLocalStack } from './local-stack.ts';

declare global {
  var rolecallStack: LocalStack | undefined;
}

/** Jest's globalSetup of packages that test against the servers: QDRANT_URL and REDIS_URL name them. */
export default async function setup(): Promise<void> {
  globalThis.rolecallStack = await startLocalStack();
  process.env['QDRANT_URL'] = globalThis.rolecallStack.qdrantUrl;
  process.env['REDIS_URL'] = globalThis.rolecallStack.redisUrl;
}
