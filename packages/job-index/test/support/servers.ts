import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';

/** A server on a free port of this machine. */
export interface TestServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Forwards to `target` and notes each request as `PUT /collections/…`, and the headers of the last.
 *
 * @param before is waited for before a request is forwarded
 */
export async function startProxy(
  target: string,
  before: (request: string) => Promise<void> = async () => {},
) {
  const noted = { requests: [] as string[], lastHeaders: {} as IncomingHttpHeaders };
  const server = createServer(async (incoming, outgoing) => {
    const request = `${incoming.method} ${incoming.url}`;
    noted.requests.push(request);
    noted.lastHeaders = incoming.headers;
    await before(request);
    forward(target, incoming, outgoing);
  });
  return Object.assign(noted, await listen(server));
}

/** Cuts the connection of the first request, and forwards the later ones to `target`. */
export async function startProxyThatHangsUpOnce(target: string): Promise<TestServer> {
  let isFirst = true;
  return listen(
    createServer((incoming, outgoing) => {
      if (isFirst) incoming.socket.destroy();
      else forward(target, incoming, outgoing);
      isFirst = false;
    }),
  );
}

/** Answers every request alike. */
export async function startServerAnswering(
  status: number,
  headers: Record<string, string>,
  body: string,
): Promise<TestServer> {
  return listen(createServer((_, outgoing) => outgoing.writeHead(status, headers).end(body)));
}

/** Takes connections and never answers. */
export async function startSilentServer(): Promise<TestServer> {
  return listen(createTcpServer());
}

/** An address at which nothing listens. */
export async function unusedUrl(): Promise<string> {
  const server = await listen(createTcpServer());
  await server.close();
  return server.url;
}

async function listen(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const upstream = request(
    `${target}${incoming.url}`,
    // A connection of its own: Qdrant may be closing an idle one, and only what a test breaks shall break.
    { method: incoming.method, headers: incoming.headers, agent: false },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
}
