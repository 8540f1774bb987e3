import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { normalise } from '../normalise.ts';
import { pool } from './pooling.ts';
import { project, readProjection } from './projection.ts';
import { tokenise } from './tokenise.ts';

export interface EncoderOptions {
  weightsPath: string;
  tokenizerPath: string;
  dimension: number;
  pooling: 'mean' | 'cls';
  maxTokens: number;
  /** See {@link readProjection}; a text's own vector without it. */
  projectionPath?: string;
}

export type Encoder = (text: string) => Promise<Float32Array<ArrayBuffer>>;

/**
 * Loads a BERT-like encoder. It takes one text at a time: no slower than a batch on CPU, nothing is
 * padded, and a vector depends on its text alone (int8 scales activations by what shares the batch).
 */
export async function loadEncoder(options: EncoderOptions): Promise<Encoder> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(options.tokenizerPath, 'utf8')), {});
  const session = await InferenceSession.create(options.weightsPath, {
    // Parallelism comes from several workers: two threads on one text cost more CPU than they save time.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const { projectionPath, dimension } = options;
  const projection = projectionPath && (await readProjection(projectionPath, dimension));
  const output = session.outputNames[0] as string;

  return async (text) => {
    const ids = tokenise(tokenizer, text, options.maxTokens);
    const row = (value: (id: number) => bigint) =>
      new Tensor('int64', BigInt64Array.from(ids, value), [1, ids.length]);
    const inputs: Record<string, Tensor> = {
      input_ids: row((id) => BigInt(id)),
      attention_mask: row(() => 1n),
      token_type_ids: row(() => 0n),
    };
    const { [output]: states } = await session.run(inputs);
    const pooled = pool(states?.data as Float32Array, dimension, options.pooling);
    const vector = projection ? project(pooled, projection) : pooled;
    normalise(vector);
    return vector as Float32Array<ArrayBuffer>;
  };
}
