import { createError } from '@rolecall/contracts';
import { envSchema } from 'env-schema';
import Type, { type Static, type TObject, type TProperties } from 'typebox';

/** Merges settings tables; a name two packages share must mean the same in both. */
type Merged<Tables extends readonly TObject[]> = Tables extends readonly [
  TObject<infer First extends TProperties>,
  ...infer Rest extends TObject[],
]
  ? Static<TObject<First>> & Merged<Rest>
  : unknown;

/**
 * Reads and validates the settings of a process from the environment, once, at boot (env-schema was
 * chosen because it coerces and applies defaults by the JSON Schema the README's table is made from).
 *
 * An empty variable counts as unset, so that `FOO= command` gives the default.
 *
 * @param tables the settings schemas of every package the process uses
 * @throws CONFIG_INVALID naming each setting that is missing or out of range
 */
export function loadSettings<const Tables extends readonly TObject[]>(
  tables: Tables,
  env: NodeJS.ProcessEnv = process.env,
): Merged<Tables> {
  const schema = Type.Object(Object.assign({}, ...tables.map((table) => table.properties)));
  const data = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  try {
    return envSchema<Merged<Tables>>({ schema, data, env: false });
  } catch (cause) {
    throw createError('CONFIG_INVALID', { message: `Settings: ${(cause as Error).message}`, cause });
  }
}
