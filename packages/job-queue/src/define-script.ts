import type { Redis } from 'ioredis';

type Argument = string | number | Buffer;

/** Registers a script; it travels once, later calls name it by its digest. */
export function defineScript(redis: Redis, name: string, lua: string, numberOfKeys: number) {
  redis.defineCommand(name, { lua, numberOfKeys });
  const commands = redis as unknown as Record<string, (...args: Argument[]) => Promise<unknown>>;
  return (keys: string[], args: Argument[]) =>
    (commands[name] as (...args: Argument[]) => Promise<unknown>)(...keys, ...args);
}
