import { once } from 'node:events';
import { createServer } from 'node:net';
import { createError } from '@rolecall/contracts';

/** @throws PORT_IN_USE when something listens on the port of the loopback interface already */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why = code === 'EADDRINUSE' ? 'is taken: stop its owner' : `cannot be used (${code})`;
    throw createError('PORT_IN_USE', { message: `port ${port} ${why}, or set PORT to another.`, cause });
  }
  server.close();
  await once(server, 'close');
}
