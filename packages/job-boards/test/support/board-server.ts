import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** What the server answers: JSON, or exactly these bytes; `hang` never ends the body. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  body?: string;
  hang?: boolean;
}

/** Requests in the order they came. */
export interface SeenRequest {
  path: string;
  headers: IncomingHttpHeaders;
}

/** A job board on this machine that answers by path; several answers of a path are given one after the other. */
export async function boardServer(routes: Record<string, Answer | Answer[]>) {
  const seen: SeenRequest[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer(async ({ url: path = '', headers }, response) => {
    mostOpen = Math.max(mostOpen, ++open);
    const turn = seen.filter((request) => request.path === path).length;
    seen.push({ path, headers });
    await delay(1);
    open--;
    const found = routes[path];
    const answer = (Array.isArray(found) ? found[Math.min(turn, found.length - 1)] : found) ?? {
      status: 404,
      json: {},
    };
    const body = answer.body ?? JSON.stringify(answer.json ?? null);
    response.writeHead(answer.status ?? 200, { 'content-encoding': 'gzip', ...answer.headers });
    if (answer.hang) response.write(' ');
    else response.end(answer.status === 304 ? undefined : gzipSync(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    mostOpen: () => mostOpen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
