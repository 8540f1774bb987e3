import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createError } from '@rolecall/contracts';
import type { Server, ServerFolders, ServerSource } from './server.ts';

interface Container {
  name: string;
  /** One of docker-compose.yml. */
  image: string;
  scheme: string;
  port: number;
  command: string[];
  environment: Record<string, string>;
  /** Where the server keeps its data in the container. */
  storage: string;
}

/** Qdrant in Docker, where an engine answers. testcontainers removes it, also after a crash of ours. */
export const qdrantInDocker: ServerSource = (_guard, folders) =>
  runContainer(folders, {
    name: 'qdrant',
    image: 'qdrant/qdrant:v1.16.3',
    scheme: 'http',
    port: 6333,
    command: [],
    environment: {
      QDRANT__TELEMETRY_DISABLED: 'true',
      QDRANT__LOG_LEVEL: 'WARN',
      // What is outside the mounted folder is not writable for a user other than root.
      QDRANT__STORAGE__SNAPSHOTS_PATH: '/qdrant/storage/snapshots',
      QDRANT_INIT_FILE_PATH: '/qdrant/storage/.qdrant-initialized',
    },
    storage: '/qdrant/storage',
  });

/** Redis in Docker, where an engine answers. */
export const redisInDocker: ServerSource = (_guard, folders) => {
  const appendonly = folders.isKept ? 'yes' : 'no';
  return runContainer(folders, {
    name: 'redis',
    image: 'redis:8.2-alpine',
    scheme: 'redis',
    port: 6379,
    command: [
      ...['redis-server', '--save', '', '--appendonly', appendonly, '--appendfsync', 'always'],
      ...['--maxmemory-policy', 'noeviction'],
    ],
    environment: {},
    storage: '/data',
  });
};

/** @throws SERVER_START_FAILED when the engine answers but does not run the container */
async function runContainer(folders: ServerFolders, wanted: Container): Promise<Server | undefined> {
  // Imported when needed only: it is large, and most machines never get here.
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  let client: Awaited<ReturnType<typeof getContainerRuntimeClient>>;
  try {
    client = await getContainerRuntimeClient();
  } catch {
    return undefined;
  }
  const isLocal = ['localhost', '127.0.0.1'].includes(client.info.containerRuntime.host);

  /** testcontainers publishes ports on every interface of the machine; we want them on one. */
  class LoopbackContainer extends GenericContainer {
    protected override async beforeContainerCreated(): Promise<void> {
      if (isLocal) {
        this.hostConfig.PortBindings = { [`${wanted.port}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: '0' }] };
      }
    }
  }
  const log = createWriteStream(join(folders.logs, `${wanted.name}.log`));
  const container = new LoopbackContainer(wanted.image)
    .withCommand(wanted.command)
    .withEnvironment(wanted.environment)
    .withExposedPorts(wanted.port)
    .withLogConsumer((stream) => stream.pipe(log));
  if (folders.isKept) mount(container, join(folders.data, `${wanted.name}-docker`), wanted.storage);
  try {
    const started = await container.start();
    return {
      url: `${wanted.scheme}://${started.getHost()}:${started.getMappedPort(wanted.port)}`,
      provenance: 'docker',
      stop: async () => {
        await started.stop();
      },
    };
  } catch (cause) {
    const message = `Docker did not run ${wanted.image}: ${(cause as Error).message}`;
    throw createError('SERVER_START_FAILED', { message, cause });
  }
}

/** Mounts a folder that stays ours: a container's root would leave files that we could not remove. */
function mount(container: InstanceType<GenericContainerType>, source: string, target: string): void {
  mkdirSync(source, { recursive: true });
  container.withBindMounts([{ source, target }]);
  const { getuid, getgid } = process;
  if (getuid && getgid) container.withUser(`${getuid()}:${getgid()}`);
}

type GenericContainerType = typeof import('testcontainers')['GenericContainer'];
