import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What becomes of connections: they are passed on, refused, accepted and left without an answer, or answered with
 * HTTP 503.
 */
export type ProxyMode = 'pass' | 'refuse' | 'hang' | 'unavailable';

/** A stand-in for the network between a client and a server, to try what the client makes of an outage. */
export interface FaultProxy {
  /** As the target's, but for the port. */
  readonly url: string;
  /** Cuts all connections; new ones get what the mode says. */
  set(mode: ProxyMode): Promise<void>;
  /** Answers with HTTP 503 so far. */
  unavailable(): number;
  close(): Promise<void>;
}

const UNAVAILABLE = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';

/** Starts a proxy on a free port of the loopback interface, in front of the server at `target`. */
export async function startFaultProxy(target: string, first: ProxyMode): Promise<FaultProxy> {
  const { protocol, hostname, port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  let mode = first;
  let answered = 0;
  let server: Server | undefined;
  let port = 0;

  function accept(client: Socket): void {
    keep(client);
    if (mode === 'hang') client.resume();
    else if (mode === 'unavailable') {
      client.once('data', () => {
        answered += 1;
        client.end(UNAVAILABLE);
      });
    } else {
      const upstream = connect(Number(targetPort), hostname);
      keep(upstream);
      client.on('close', () => upstream.destroy());
      upstream.on('close', () => client.destroy());
      client.pipe(upstream).pipe(client);
    }
  }

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  }

  async function listen(): Promise<void> {
    server = createServer(accept).listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  }

  async function cut(): Promise<void> {
    const closed = server && once(server, 'close');
    server?.close();
    server = undefined;
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  await listen(); // Takes a free port, and keeps its number.
  if (first === 'refuse') await cut();
  return {
    url: `${protocol}//127.0.0.1:${port}`,
    async set(next) {
      await cut();
      mode = next;
      if (next !== 'refuse') await listen();
    },
    unavailable: () => answered,
    close: cut,
  };
}
