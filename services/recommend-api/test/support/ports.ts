import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** A server on a free port of the loopback interface that accepts connections and never says a word. */
export async function silentServer(): Promise<{ port: number; close(): void }> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    server.once('close', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, close: () => void server.close().emit('close') };
}

/** A port nothing listens on. */
export async function closedPort(): Promise<number> {
  const server = await silentServer();
  server.close();
  return server.port;
}
