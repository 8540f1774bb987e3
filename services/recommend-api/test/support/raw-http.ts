import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An HTTP answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  body: { error: { code: string; requestId: string } };
}

/** A connection to send what no HTTP client would. `closed` resolves once it is over. */
export async function connectTo({
  hostname,
  port,
}: URL): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  return { socket, closed };
}

/** Reads one answer whose length is told by its head. */
export async function readAnswer(socket: Socket): Promise<RawAnswer> {
  let text = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += chunk;
    const [head, body] = text.split('\r\n\r\n', 2);
    const length = Number(/^content-length: (\d+)/im.exec(head ?? '')?.[1]);
    if (body !== undefined && body.length >= length) {
      return { status: Number(text.slice(9, 12)), body: JSON.parse(body.slice(0, length)) };
    }
  }
  throw new Error(`The connection ended after: ${text}`);
}

/** The head of a request. */
export function head(method: string, path: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ host: 'test', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
