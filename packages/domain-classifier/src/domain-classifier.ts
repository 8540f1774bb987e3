import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createError } from '@rolecall/contracts';
import { DOMAINS } from '@rolecall/taxonomy';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Tells the field of work that a text speaks of, by the text's vector. */
export interface DomainClassifier {
  /** Beginning of the SHA-256 of its files, 12 hexadecimal digits. */
  readonly version: string;
  /** Name of the embedding model whose vectors it reads, as `Embedder.model.name`; others mean nothing to it. */
  readonly model: string;
  /**
   * One run of the network for all vectors.
   *
   * @param vectors unit vectors of the embedding model, each as long as its dimension; any number, also none
   * @returns for each vector, in order, the probability (0..1, sum 1) of each domain, in the order of `DOMAINS`
   * @throws INTERNAL when a vector has another length
   */
  classify(vectors: readonly Float32Array[]): Promise<Float32Array[]>;
}

/** What stands beside the weights, in `domain-classifier.json`. */
interface Description {
  embeddingModel: string;
  /** Components of a vector. */
  dimension: number;
  /** Ids of the domains, in the order of the outputs. */
  domains: string[];
}

const FOLDER = new URL('../model/', import.meta.url);

/**
 * Loads the classifier of `model/`: one thread, 0.9 MB of weights.
 *
 * @param folder where `domain-classifier.onnx` and `.json` are; ends in a slash
 * @throws INTERNAL when a file is missing or unreadable, or was trained for other domains than the taxonomy's
 */
export async function loadDomainClassifier(folder: URL = FOLDER): Promise<DomainClassifier> {
  const { description, version, session } = await readModel(folder);
  const { embeddingModel, dimension, domains } = description;
  if (domains.join() !== DOMAINS.map(({ id }) => id).join()) {
    throw createError('INTERNAL', {
      message:
        'The domain classifier was trained for other domains than the taxonomy has; run `pnpm train:domain`.',
    });
  }
  return {
    version,
    model: embeddingModel,
    async classify(vectors) {
      if (vectors.length === 0) return [];
      const x = new Tensor('float32', joined(vectors, dimension), [vectors.length, dimension]);
      const { probabilities } = await session.run({ x });
      const data = probabilities?.data as Float32Array;
      return vectors.map((_, row) => data.slice(row * domains.length, (row + 1) * domains.length));
    },
  };
}

async function readModel(
  folder: URL,
): Promise<{ description: Description; version: string; session: InferenceSession }> {
  try {
    const [text, weights] = await Promise.all([
      readFile(new URL('domain-classifier.json', folder)),
      readFile(new URL('domain-classifier.onnx', folder)),
    ]);
    const description = JSON.parse(text.toString());
    const version = createHash('sha256').update(text).update(weights).digest('hex').slice(0, 12);
    // It would report to its makers over the network, and keep files in the home and temporary folders.
    process.env['ORT_DISABLE_TELEMETRY'] = '1';
    const session = await InferenceSession.create(weights, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
    return { description, version, session };
  } catch (cause) {
    throw createError('INTERNAL', { message: 'The domain classifier cannot be read.', cause });
  }
}

function joined(vectors: readonly Float32Array[], dimension: number): Float32Array {
  const all = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, row) => {
    if (vector.length !== dimension) {
      throw createError('INTERNAL', {
        message: `The domain classifier reads vectors of ${dimension} components, not of ${vector.length}.`,
      });
    }
    all.set(vector, row * dimension);
  });
  return all;
}
