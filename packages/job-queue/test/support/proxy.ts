import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A stand-in for the network between a client and Redis, which tests can cut. */
export interface RedisProxy {
  readonly url: string;
  /** Lets connections through; until then they are refused. */
  up(): Promise<void>;
  /** Cuts all connections and refuses new ones. */
  down(): Promise<void>;
  close(): Promise<void>;
}

/** A proxy to the Redis at `target`, down at first. With `silent`, it swallows all that is sent. */
export async function createProxy(target: string, { silent = false } = {}): Promise<RedisProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let own = 0;

  const up = async () => {
    server = createServer((client) => {
      const upstream = connect(Number(port), hostname);
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          sockets.delete(socket);
          client.destroy();
          upstream.destroy();
        });
      }
      if (silent) return;
      client.pipe(upstream);
      upstream.pipe(client);
    });
    server.listen(own, '127.0.0.1');
    await once(server, 'listening');
    own = (server.address() as { port: number }).port;
  };
  const down = async () => {
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    server = undefined;
    await closed;
  };

  await up(); // Takes a free port, and keeps its number.
  await down();
  return { url: `redis://127.0.0.1:${own}`, up, down, close: down };
}
