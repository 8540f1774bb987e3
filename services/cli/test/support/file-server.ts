import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server on this machine that answers by path. */
export async function fileServer(routes: Record<string, Answer>) {
  const server = createServer((request, response) => {
    const answer = routes[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
