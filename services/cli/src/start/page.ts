import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import { ROOT } from './options.ts';

/**
 * Builds the page that the API serves at `/`; where its sources have not changed since, that is no work.
 *
 * @throws CliError when it cannot be built, which the lines above say more about
 */
export async function buildPage(signal: AbortSignal): Promise<void> {
  const build = spawn(process.execPath, [resolve(ROOT, 'services/web/build/main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new CliError('the page could not be built; the lines above say why.');
}
