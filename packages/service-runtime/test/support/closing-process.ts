import { closeOnExit, createLogger } from '../../src/index.ts';

/** A process that tells when it is up and, on closing, that it closed. */
const alive = setInterval(() => {}, 60_000);
closeOnExit(
  async () => {
    clearInterval(alive);
    process.stdout.write('closed in order\n');
  },
  createLogger('closing-process', { LOG_LEVEL: 'silent' }),
  10_000,
);
process.stdout.write('up\n');
