import type { Server, ServerSource } from './server.ts';

/** The images of docker-compose.yml. */
const IMAGES = { qdrant: 'qdrant/qdrant:v1.16.3', redis: 'redis:8.2-alpine' };

/** Qdrant in Docker, where an engine answers. testcontainers removes it, also after a crash of ours. */
export const qdrantInDocker: ServerSource = () => runContainer('http', IMAGES.qdrant, 6333);

/** Redis in Docker, where an engine answers. */
export const redisInDocker: ServerSource = () =>
  runContainer('redis', IMAGES.redis, 6379, [
    'redis-server',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ]);

async function runContainer(
  scheme: string,
  image: string,
  port: number,
  command: string[] = [],
): Promise<Server | undefined> {
  // Imported when needed only: it is large, and most machines never get here.
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return undefined;
  }
  const container = await new GenericContainer(image).withCommand(command).withExposedPorts(port).start();
  return {
    url: `${scheme}://${container.getHost()}:${container.getMappedPort(port)}`,
    provenance: 'docker',
    stop: async () => {
      await container.stop();
    },
  };
}
