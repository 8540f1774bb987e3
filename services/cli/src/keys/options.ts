import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { API_SCOPES, type ApiScope } from '@rolecall/api-keys';
import { CliError } from '../cli-error.ts';

export const KEYS_USAGE = `Usage: npm run keys -- create --name <client> --scopes <${API_SCOPES.join(',')}> [options]
       npm run keys -- list
       npm run keys -- revoke <id>
  Makes, lists and revokes API keys. A running API takes the change up within two seconds, so a client's key is replaced
  by making it a second one, and revoking the first once that is no longer used.
  --expires <n>d     the key ends in n days; also a date, such as 2027-01-31
  --rate-limit <n>   requests a minute and scope instead of RATE_LIMIT_PER_MINUTE; 0: any number
  --file <path>      the file of keys; API_KEYS_FILE unless given`;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What `npm run keys` was asked to do, and with which file. */
export type KeysOptions = { file: string } & (
  | {
      action: 'create';
      name: string;
      scopes: ApiScope[];
      expires: Date | undefined;
      rateLimitPerMinute: number | undefined;
    }
  | { action: 'list' }
  | { action: 'revoke'; id: string }
);

/**
 * Reads the command line. Paths are relative to the folder npm was called from.
 *
 * @returns undefined when help was asked for
 * @throws CliError
 */
export function readKeysOptions(args: string[], env: NodeJS.ProcessEnv): KeysOptions | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      scopes: { type: 'string' },
      expires: { type: 'string' },
      'rate-limit': { type: 'string' },
      file: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const path = values.file || env['API_KEYS_FILE'];
  if (!path) throw new CliError(`name the file of keys by --file or API_KEYS_FILE.\n${KEYS_USAGE}`);
  const file = resolve(env['INIT_CWD'] ?? process.cwd(), path);
  const [action, id, ...more] = positionals;
  if (action === 'list' && id === undefined) return { action, file };
  if (action === 'revoke' && id !== undefined && more.length === 0) return { action, file, id };
  if (action !== 'create' || id !== undefined)
    throw new CliError(`create, list or revoke <id>?\n${KEYS_USAGE}`);
  if (!values.name) throw new CliError(`name the client by --name.\n${KEYS_USAGE}`);
  return {
    action,
    file,
    name: values.name,
    scopes: readScopes(values.scopes),
    expires: readExpires(values.expires),
    rateLimitPerMinute: readLimit(values['rate-limit']),
  };
}

function readScopes(text = ''): ApiScope[] {
  const scopes = API_SCOPES.filter((scope) => text.split(',').includes(scope));
  if (scopes.length > 0 && scopes.length === text.split(',').length) return scopes;
  throw new CliError(`--scopes takes some of ${API_SCOPES.join(',')}, not "${text}".`);
}

function readExpires(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  const end = new Date(days === undefined ? text : Date.now() + Number(days) * DAY_MS);
  if (end.getTime() > Date.now()) return end;
  throw new CliError(`--expires takes days to come, such as 90d, or a date, not ${text}.`);
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new CliError(`--rate-limit takes a number of requests a minute, not ${text}.`);
}
