import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_SETTINGS } from './document-settings.ts';

const SERVER = fileURLToPath(new URL('../src/server.ts', import.meta.url));
const DOCUMENT = new URL(import.meta.resolve('@rolecall/client/openapi.json'));

/** Nobody listens there; the document needs neither. */
const NO_SERVERS = { QDRANT_URL: 'http://127.0.0.1:9', REDIS_URL: 'redis://127.0.0.1:9' };

/** Writes the OpenAPI document into the client's package, as the service answers it. */
const service = fork(SERVER, {
  env: {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    MODEL_DIR: process.env['MODEL_DIR'],
    ...NO_SERVERS,
    ...DOCUMENT_SETTINGS,
    PORT: '0',
    LOG_LEVEL: 'fatal',
  },
});
try {
  const ended = once(service, 'exit').then(([code]) => {
    throw new Error(`The service ended with ${code} before it listened`);
  });
  const [{ url }] = await Promise.race([once(service, 'message'), ended]);
  const document = await (await fetch(new URL('/openapi.json', url))).json();
  await writeFile(DOCUMENT, `${JSON.stringify(document, null, 2)}\n`);
} finally {
  service.kill();
}
