import { createError } from '@rolecall/contracts';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';

/** What a key may open. None includes another: a key has those it lists. */
export const API_SCOPES = ['recommend', 'ingest', 'admin'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** Most keys of a file: each request compares with all of them. */
const MAX_KEYS = 1000;

const ApiKeyRecord = Type.Object(
  {
    id: Type.String({ pattern: '^[0-9a-z]{1,32}$' }),
    name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    scopes: Type.Array(Type.Enum([...API_SCOPES]), { minItems: 1, uniqueItems: true }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    created: Type.Optional(Type.String()),
    expires: Type.Optional(Type.String()),
    rateLimitPerMinute: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
);

/** A key as a file keeps it: everything but the key, of which it has the digest (hex). Times are ISO 8601. */
export type ApiKeyRecord = Static<typeof ApiKeyRecord>;

const KeysFile = Type.Object(
  { keys: Type.Array(ApiKeyRecord, { maxItems: MAX_KEYS }) },
  { additionalProperties: false },
);

/**
 * Reads the text of a keys file.
 *
 * @throws CONFIG_INVALID that says where it is wrong, and quotes nothing of it
 */
export function parseKeysFile(text: string): ApiKeyRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('it is not JSON');
  }
  if (!Value.Check(KeysFile, value)) {
    const [first] = Value.Errors(KeysFile, value);
    throw invalid(`${first?.instancePath || 'the file'} ${first?.message ?? 'does not match the schema'}`);
  }
  const seen = new Set<string>();
  value.keys.forEach(({ id, sha256, created, expires }, index) => {
    for (const time of [created, expires]) {
      if (time !== undefined && Number.isNaN(Date.parse(time))) {
        throw invalid(`/keys/${index} has a time that is none`);
      }
    }
    // Two keys of one id would share its limit, and one digest would be found for the other.
    if (seen.has(id) || seen.has(sha256)) throw invalid(`/keys/${index} repeats an id or a digest`);
    seen.add(id).add(sha256);
  });
  return value.keys;
}

/** The text of a keys file. */
export function formatKeysFile(keys: readonly ApiKeyRecord[]): string {
  return `${JSON.stringify({ keys }, null, 2)}\n`;
}

function invalid(why: string) {
  return createError('CONFIG_INVALID', { message: `The file of API keys cannot be used: ${why}.` });
}
