import { availableParallelism } from 'node:os';
import { type BoundedQueue, createBoundedQueue, type Lane, laneOf } from '../bounded-queue.ts';
import type { Embedder, EmbedOptions } from '../embedder.ts';
import type { EmbeddingSettings } from '../settings.ts';
import type { EncoderOptions } from './encoder.ts';
import { locateModelFile } from './model-files.ts';
import { LOCAL_MODELS, type LocalModel } from './models.ts';
import { locateProjection } from './projection.ts';
import { startWorkerPool } from './worker-pool.ts';

/** Each thread holds its own copy of the model; beyond this many, whoever wants more says so. */
const MAX_DEFAULT_THREADS = 4;

/**
 * Embeds in threads of this process.
 *
 * @throws MODEL_NOT_FOUND, MODEL_DIGEST_MISMATCH see {@link locateModelFile}, {@link locateProjection}
 * @throws EMBEDDING_UNAVAILABLE when the model cannot be loaded
 */
export async function createLocalEmbedder(settings: EmbeddingSettings): Promise<Embedder> {
  const model: LocalModel = LOCAL_MODELS[settings.EMBEDDING_MODEL];
  const [weightsPath, tokenizerPath, projectionPath] = await Promise.all([
    locateModelFile(model, model.weights, settings),
    locateModelFile(model, model.tokenizer, settings),
    model.projection && locateProjection(model.projection),
  ]);
  const { dimension, pooling, maxTokens } = model;
  const options: EncoderOptions = {
    weightsPath,
    tokenizerPath,
    dimension,
    pooling,
    maxTokens,
    ...(projectionPath && { projectionPath }),
  };
  const threads = settings.EMBEDDING_THREADS || Math.min(availableParallelism(), MAX_DEFAULT_THREADS);
  // onnxruntime would report to its makers over the network, and keep files in the home and temporary folders.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  const pool = await startWorkerPool(new URL('./worker.ts', import.meta.url), options, threads);
  const queue: BoundedQueue = createBoundedQueue({
    concurrency: threads,
    limit: settings.EMBEDDING_QUEUE_LIMIT,
  });

  function embed(lane: Lane, texts: readonly string[], { signal }: EmbedOptions = {}) {
    const tasks = texts.map((text) => ({
      texts: 1,
      run: (taskSignal: AbortSignal) => pool.run(text, taskSignal),
    }));
    return queue.runAll(lane, tasks, signal);
  }

  return {
    model: { name: model.name, dimension },
    embedDocuments: (texts, options) =>
      embed(
        'document',
        texts.map((text) => model.documentPrefix + text),
        options,
      ),
    embedQuery: async (text, options) => {
      const lane = laneOf(options);
      const [vector] = await embed(lane, [model.queryPrefix + text], options);
      return vector as Float32Array;
    },
    async close() {
      queue.close();
      await pool.close();
    },
  };
}
