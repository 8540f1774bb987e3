import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Sandbox {
  /** Mebibytes of data the process may take for documents. Enforced by the operating system on Linux. */
  memoryMb: number;
  /** Seconds of processor time over the whole life of the process. */
  cpuSeconds: number;
  /** Libraries the entry loads besides those of an extraction process. */
  libraries?: readonly string[];
  /** Whether it may load native addons, which the rules below do not hold. */
  nativeAddons?: boolean;
}

/**
 * V8 reserves this much writable memory for code at start without using it, and Linux counts it as data.
 * https://source.chromium.org/chromium/chromium/src/+/main:v8/src/common/globals.h (kMaximalCodeRangeSize)
 */
const CODE_RANGE_MB = process.arch === 'arm64' ? 128 : 512;

/** What Node itself, its threads' stacks and the loaded libraries take. */
const RUNTIME_MB = 96;

/**
 * Starts `entry` as a process that can do little but answer messages: it may read the code and nothing
 * else of the disk, may not write, start processes or load native addons, knows none of our environment, reaches no
 * network where the system lets it be kept from it, and ends with its parent even in the midst of a tight loop. Its standard error is a pipe, for the caller
 * to read or to close.
 *
 * The limits are set by `sh`, which is everywhere, and then gives way to Node; the process id stays.
 */
export function forkSandboxed(
  entry: URL,
  { memoryMb, cpuSeconds, libraries = [], nativeAddons = false }: Sandbox,
): ChildProcess {
  const dataKb = (CODE_RANGE_MB + RUNTIME_MB + memoryMb) * 1024;
  const script = [
    'ulimit -c 0',
    `ulimit -t ${cpuSeconds}`,
    // Data, not address space: WebAssembly and V8 reserve far more of that than they use.
    `ulimit -d ${dataKb} 2>/dev/null`,
    'setpriv --pdeathsig KILL true 2>/dev/null && set -- setpriv --pdeathsig KILL "$0" "$@" || set -- "$0" "$@"',
    // A network namespace of its own holds no interface that is up. Root may make one, others together with a user.
    'unshare --net true 2>/dev/null && exec unshare --net "$@"',
    'unshare --map-root-user --net true 2>/dev/null && exec unshare --map-root-user --net "$@"',
    'exec "$@"',
  ].join('\n');
  const path = fileURLToPath(entry);
  const nodeFlags = [
    `--max-old-space-size=${Math.floor((memoryMb * 3) / 4)}`,
    // A document at a time: more helper threads only cost memory.
    '--v8-pool-size=1',
    '--permission',
    ...(nativeAddons ? ['--allow-addons'] : []),
    ...readableFolders(path, [...LIBRARIES, ...libraries], nativeAddons).map(
      (folder) => `--allow-fs-read=${folder}`,
    ),
  ];
  return fork(path, [], {
    execPath: '/bin/sh',
    execArgv: ['-c', script, process.execPath, ...nodeFlags],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', UV_THREADPOOL_SIZE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Libraries an extraction process loads; what they depend on follows. */
const LIBRARIES = ['pdfjs-dist', 'htmlparser2', 'yauzl', 'typebox'];

/** The folders with the code of an entry and of the libraries it loads. */
function readableFolders(entry: string, libraries: readonly string[], nativeAddons: boolean): string[] {
  const folders = new Set([import.meta.dirname, dirname(entry)]);
  for (const library of libraries) addPackage(library, import.meta.url, folders, nativeAddons);
  return [...folders];
}

/**
 * A package manager may link to packages: the link and its target are both asked for. Native addons are
 * optional dependencies, of which those for other platforms are not installed.
 */
function addPackage(name: string, from: string, folders: Set<string>, nativeAddons: boolean): void {
  const manifest = findPackageJSON(name, from) as string;
  const target = realpathSync(manifest);
  if (folders.has(dirname(manifest)) && folders.has(dirname(target))) return;
  folders.add(dirname(manifest)).add(dirname(target));
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(target, 'utf8'));
  for (const dependency of Object.keys(dependencies)) addPackage(dependency, target, folders, nativeAddons);
  if (!nativeAddons) return;
  for (const dependency of Object.keys(optionalDependencies)) {
    if (isInstalled(dependency, target)) addPackage(dependency, target, folders, nativeAddons);
  }
}

function isInstalled(name: string, from: string): boolean {
  try {
    return findPackageJSON(name, from) !== undefined;
  } catch {
    return false;
  }
}
