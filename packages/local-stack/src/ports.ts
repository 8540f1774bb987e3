import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

const HOST = '127.0.0.1';
const ATTEMPTS = 3;

/** A TCP port of the loopback interface that is free now; another process may take it before it is used. */
export function freePort(): Promise<number> {
  return bind(0);
}

/**
 * Starts a server on free ports; on other ones if another process was faster to take one of them.
 *
 * @param count how many ports it needs
 * @param start starts it or throws, leaving none of the ports in use
 */
export async function onFreePorts<T>(count: number, start: (...ports: number[]) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const ports = await Promise.all(Array.from({ length: count }, freePort));
    try {
      return await start(...ports);
    } catch (error) {
      const taken = (await Promise.allSettled(ports.map(bind))).some(({ status }) => status === 'rejected');
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Whether the process itself listens on the port, and not another that was faster and would answer in its
 * place. True where that cannot be known: elsewhere than on Linux, and where /proc is not to be read.
 */
export function listensOn(pid: number, port: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const sockets = listeningSockets(port);
    const files = `/proc/${pid}/fd`;
    return readdirSync(files).some((fd) => sockets.includes(linkOf(`${files}/${fd}`)));
  } catch (error) {
    // ENOENT: the process is gone.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** The sockets that listen on an IPv4 port, as links in /proc name them (proc(5), /proc/net/tcp). */
function listeningSockets(port: number): string[] {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const LISTEN = '0A';
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => address?.endsWith(local) && state === LISTEN)
    .map((fields) => `socket:[${fields[9]}]`);
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // Closed in the meantime.
    return '';
  }
}

async function bind(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
