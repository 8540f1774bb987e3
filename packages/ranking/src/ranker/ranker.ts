import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createError, type RankingFeatures } from '@rolecall/contracts';
import { InferenceSession, Tensor } from 'onnxruntime-node';

export type FeatureName = keyof RankingFeatures;

/** The learnt model that scores candidates. */
export interface Ranker {
  /** The features in the order of a row of numbers. */
  readonly features: readonly FeatureName[];
  /** Features of a posting that is neither like nor unlike the resumes it was trained on: what a part is held against. */
  readonly typical: RankingFeatures;
  /**
   * Scores in one run.
   *
   * @param rows of {@link features}, one after the other
   * @returns for each row, in order, the log-odds that a careful reader finds the job clearly worth showing
   */
  score(rows: Float32Array): Promise<Float32Array>;
}

/** A ranker that was read from files. */
export interface LoadedRanker extends Ranker {
  /** Beginning of the SHA-256 of its files, 12 hexadecimal digits. */
  readonly version: string;
}

/** Features as rows of numbers, as a ranker reads them. */
export function rowsOf(
  ranker: Pick<Ranker, 'features'>,
  candidates: readonly Readonly<RankingFeatures>[],
): Float32Array {
  const data = new Float32Array(candidates.length * ranker.features.length);
  let at = 0;
  for (const candidate of candidates) for (const name of ranker.features) data[at++] = candidate[name];
  return data;
}

/** What stands beside the model, in `ranker.json`. */
interface Description {
  /** In the order of the model's input. */
  features: FeatureName[];
  typical: RankingFeatures;
}

const FOLDER = new URL('../../model/', import.meta.url);

let shipped: Promise<LoadedRanker> | undefined;

/** The ranker that `npm run train:ranker` made; loaded on the first call and kept. @throws INTERNAL */
export function shippedRanker(): Promise<LoadedRanker> {
  shipped ??= loadRanker(FOLDER);
  return shipped;
}

/**
 * Loads a ranker: a linear part and regression trees, one thread.
 *
 * @param folder where `ranker.onnx` and `ranker.json` are; ends in a slash
 * @throws INTERNAL when a file is missing or unreadable
 */
export async function loadRanker(folder: URL): Promise<LoadedRanker> {
  const { version, features, typical, session } = await readModel(folder);
  return {
    version,
    features,
    typical,
    async score(rows) {
      if (rows.length === 0) return new Float32Array();
      const tensor = new Tensor('float32', rows, [rows.length / features.length, features.length]);
      const { score } = await session.run({ features: tensor });
      return score?.data as Float32Array;
    },
  };
}

async function readModel(folder: URL): Promise<Description & { version: string; session: InferenceSession }> {
  try {
    const [text, weights] = await Promise.all([
      readFile(new URL('ranker.json', folder)),
      readFile(new URL('ranker.onnx', folder)),
    ]);
    const description: Description = JSON.parse(text.toString());
    const version = createHash('sha256').update(text).update(weights).digest('hex').slice(0, 12);
    // It would report to its makers over the network, and keep files in the home and temporary folders.
    process.env['ORT_DISABLE_TELEMETRY'] = '1';
    const session = await InferenceSession.create(weights, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
    return { ...description, version, session };
  } catch (cause) {
    throw createError('INTERNAL', { message: 'The ranking model cannot be read.', cause });
  }
}
