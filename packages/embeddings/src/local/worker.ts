/** Entry of an embedding thread: a text comes in, its vector (or why there is none) goes out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EncoderOptions, loadEncoder } from './encoder.ts';
import type { WorkerReply } from './worker-pool.ts';

function reply(message: WorkerReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

const encode = await loadEncoder(workerData as EncoderOptions);

parentPort?.on('message', async (text: string) => {
  try {
    const vector = await encode(text);
    reply({ vector }, [vector.buffer]);
  } catch (error) {
    reply({ failure: (error as Error).message });
  }
});
reply('ready');
