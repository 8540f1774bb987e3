import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A server on a free port of the loopback interface that accepts connections and never says a word. */
export interface SilentServer {
  port: number;
  /** What it was told so far. */
  heard(): string;
  close(): void;
}

export async function silentServer(): Promise<SilentServer> {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => {});
    server.once('close', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, heard: () => heard, close: () => void server.close().emit('close') };
}

/** A port nothing listens on. */
export async function closedPort(): Promise<number> {
  const server = await silentServer();
  server.close();
  return server.port;
}
