import { readFile } from 'node:fs/promises';
import { type ApiKeyRecord, createKey, editKeysFile, parseKeysFile } from '@rolecall/api-keys';
import Table from 'cli-table3';
import { CliError } from '../cli-error.ts';
import { KEYS_USAGE, type KeysOptions, readKeysOptions } from '../keys/options.ts';

/** `rolecall keys`: makes, lists and revokes API keys. */
export const keysCommand = {
  usage: KEYS_USAGE,
  async run(args: string[]): Promise<number> {
    const options = readKeysOptions(args, process.env);
    if (options === undefined) {
      console.log(KEYS_USAGE);
      return 0;
    }
    try {
      await act(options);
      return 0;
    } catch (error) {
      const { syscall, message } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      throw new CliError(`cannot use ${options.file}: ${message}`, { cause: error });
    }
  },
};

async function act(options: KeysOptions): Promise<void> {
  const { file } = options;
  if (options.action === 'list') console.log(keysTable(parseKeysFile(await readFile(file, 'utf8'))));
  else if (options.action === 'revoke') {
    await editKeysFile(file, (keys) => {
      const left = keys.filter(({ id }) => id !== options.id);
      if (left.length === keys.length) throw new CliError(`there is no key ${options.id}; see keys list.`);
      return left;
    });
    console.log(`Revoked ${options.id}.`);
  } else {
    const { key, record } = createKey(options);
    await editKeysFile(file, (keys) => [...keys, record]);
    // The key alone on standard output, so that it can be piped to where it is to be kept.
    console.error(
      `Key ${record.id} of ${record.name} for ${record.scopes.join(', ')}. It is not shown again:`,
    );
    console.log(key);
  }
}

function keysTable(keys: readonly ApiKeyRecord[]): string {
  const table = new Table({
    head: ['Id', 'Client', 'Scopes', 'Created', 'Expires', 'A minute'],
    style: { head: [], border: [] },
  });
  for (const { id, name, scopes, created = '', expires = '', rateLimitPerMinute = '' } of keys) {
    table.push([id, name, scopes.join(','), created.slice(0, 10), expires.slice(0, 16), rateLimitPerMinute]);
  }
  return table.toString();
}
