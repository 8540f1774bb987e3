import { Tensor } from 'onnxruntime-node';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createGraph, type Graph } from './graph.ts';
import { openSession } from './open-session.ts';
import { createTrainer, type Parameters } from './training-step.ts';

/** Rows of features with a class each. */
export interface LabelledRows {
  /** One row a sample, all of one length. */
  features: readonly Float32Array[];
  /** Class of each, from 0. */
  labels: Uint16Array | readonly number[];
}

/** A network of one hidden layer: `softmax(relu(x W1 + b1) W2 + b2)`. */
export interface SoftmaxNetwork {
  inputs: number;
  hidden: number;
  classes: number;
  parameters: Parameters;
}

export interface NetworkOptions {
  hidden: number;
  classes: number;
  /** Share of hidden units left out at each step, 0..1. */
  dropout: number;
  decay: number;
  learningRate: number;
  batchSize: number;
  maxEpochs: number;
  /** Epochs without a lower loss on the validation rows after which it stops. */
  patience: number;
  seed: number;
  onEpoch?: (epoch: { epoch: number; loss: number; validationLoss: number }) => void;
}

/**
 * Trains by Adam with a learning rate that falls along a cosine, and gives back the network of the epoch with the
 * lowest loss on `validation`. Deterministic on one kind of CPU.
 */
export async function trainSoftmaxNetwork(
  training: LabelledRows,
  validation: LabelledRows,
  options: NetworkOptions,
): Promise<SoftmaxNetwork> {
  const { hidden, classes, batchSize, maxEpochs, patience, seed, dropout } = options;
  const inputs = training.features[0]?.length ?? 0;
  const random = xoroshiro128plus(seed);
  const below = (n: number) => uniformInt(random, 0, n - 1);
  const uniform = () => (below(2 ** 24) + 0.5) / 2 ** 24;
  const shape = { inputs, hidden, classes };
  const trainer = await createTrainer(
    initialParameters(shape, uniform),
    { x: ['rows', inputs], y: ['rows', classes], mask: ['rows', hidden], perRow: [] },
    (graph) => lossAndGradients(graph, inputs),
    { decay: options.decay },
  );
  const steps = Math.floor(training.features.length / batchSize);
  let best: { network: SoftmaxNetwork; loss: number; epoch: number } | undefined;
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    const order = shuffled(training.features.length, below);
    let sum = 0;
    for (let step = 0; step < steps; step++) {
      const rows = order.subarray(step * batchSize, (step + 1) * batchSize);
      const progress = (epoch * steps + step) / (maxEpochs * steps);
      const rate = options.learningRate * 0.5 * (1 + Math.cos(Math.PI * progress));
      const mask = Float32Array.from({ length: batchSize * hidden }, () =>
        uniform() < dropout ? 0 : 1 / (1 - dropout),
      );
      sum += await trainer.step(
        { ...batchOf(training, rows, shape), mask: { dims: [batchSize, hidden], data: mask } },
        rate,
      );
    }
    const network = { ...shape, parameters: trainer.parameters() };
    const validationLoss = await lossOf(network, validation);
    options.onEpoch?.({ epoch, loss: sum / steps, validationLoss });
    if (best === undefined || validationLoss < best.loss) best = { network, loss: validationLoss, epoch };
    else if (epoch - best.epoch >= patience) break;
  }
  if (best === undefined) throw new RangeError('maxEpochs has to be 1 or more');
  return best.network;
}

type Shape = Pick<SoftmaxNetwork, 'inputs' | 'hidden' | 'classes'>;

/** He's initialisation (He et al., ICCV 2015), biases zero. */
function initialParameters({ inputs, hidden, classes }: Shape, uniform: () => number): Parameters {
  const normal = (size: number, deviation: number) =>
    Float32Array.from(
      { length: size },
      () => deviation * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    );
  return {
    W1: { dims: [inputs, hidden], data: normal(inputs * hidden, Math.sqrt(2 / inputs)) },
    b1: { dims: [hidden], data: new Float32Array(hidden) },
    W2: { dims: [hidden, classes], data: normal(hidden * classes, Math.sqrt(2 / hidden)) },
    b2: { dims: [classes], data: new Float32Array(classes) },
  };
}

/** Unit vectors have tiny components; a network learns faster from ones of unit variance. */
function hiddenLayer(graph: Graph, inputs: number) {
  const x = graph.apply('Mul', ['x', graph.constant([Math.sqrt(inputs)])]);
  const hidden = graph.apply('Relu', [graph.apply('Add', [graph.apply('MatMul', [x, 'W1']), 'b1'])]);
  return { x, hidden };
}

function logitsOf(graph: Graph, hidden: string): string {
  return graph.apply('Add', [graph.apply('MatMul', [hidden, 'W2']), 'b2']);
}

/** Cross-entropy, and its gradients by the chain rule. */
export function lossAndGradients(graph: Graph, inputs: number) {
  const times = (a: string, b: string) => graph.apply('Mul', [a, b]);
  const product = (a: string, b: string, transA: 0 | 1, transB: 0 | 1) =>
    graph.apply('Gemm', [a, b], { transA, transB });
  const overRows = (a: string) => graph.apply('ReduceSum', [a, graph.integers([0])], { keepdims: 0 });
  const layer = hiddenLayer(graph, inputs);
  const hidden = times(layer.hidden, 'mask');
  const logits = logitsOf(graph, hidden);
  const loss = crossEntropy(graph, logits);
  const perRow = graph.apply('Sub', [graph.apply('Softmax', [logits], { axis: 1 }), 'y']);
  const dLogits = times(perRow, 'perRow');
  const active = graph.apply('Sign', [layer.hidden]);
  const dHidden = times(times(product(dLogits, 'W2', 0, 1), 'mask'), active);
  return {
    loss,
    gradients: {
      W1: product(layer.x, dHidden, 1, 0),
      b1: overRows(dHidden),
      W2: product(hidden, dLogits, 1, 0),
      b2: overRows(dLogits),
    },
  };
}

function crossEntropy(graph: Graph, logits: string): string {
  const logs = graph.apply('LogSoftmax', [logits], { axis: 1 });
  const sum = graph.apply('ReduceSum', [graph.apply('Mul', [logs, 'y'])], { keepdims: 0 });
  return graph.apply('Mul', [graph.apply('Neg', [sum]), 'perRow']);
}

/**
 * The network as an ONNX model: `x` of [rows, inputs] to `probabilities` of [rows, classes]. Logits are divided by
 * `temperature` (Guo et al., ICML 2017), so that a probability is how often it is right.
 */
export function toOnnx(
  { inputs, classes, parameters }: SoftmaxNetwork,
  { temperature = 1, metadata = {} }: { temperature?: number; metadata?: Record<string, string> } = {},
): Uint8Array {
  const graph = createGraph('softmax-network');
  graph.input('x', ['rows', inputs]);
  for (const [name, { dims, data }] of Object.entries(parameters)) graph.named(name, data, dims);
  const logits = logitsOf(graph, hiddenLayer(graph, inputs).hidden);
  const tempered = graph.apply('Div', [logits, graph.constant([temperature])]);
  graph.output('probabilities', graph.apply('Softmax', [tempered], { axis: 1 }), ['rows', classes]);
  return graph.toBytes(metadata);
}

/** Rows that one call of the runtime takes. */
const ROWS_PER_CALL = 4096;

/** Probabilities of the classes for each row, as {@link toOnnx} computes them. */
export async function predict(
  network: SoftmaxNetwork,
  features: readonly Float32Array[],
  temperature = 1,
): Promise<Float32Array[]> {
  const session = await openSession(toOnnx(network, { temperature }));
  const result: Float32Array[] = [];
  for (let start = 0; start < features.length; start += ROWS_PER_CALL) {
    const rows = features.slice(start, start + ROWS_PER_CALL);
    const x = new Tensor('float32', joined(rows, network.inputs), [rows.length, network.inputs]);
    const { probabilities } = await session.run({ x });
    const data = probabilities?.data as Float32Array;
    rows.forEach((_, row) => {
      result.push(data.slice(row * network.classes, (row + 1) * network.classes));
    });
  }
  await session.release();
  return result;
}

async function lossOf(network: SoftmaxNetwork, { features, labels }: LabelledRows): Promise<number> {
  const probabilities = await predict(network, features);
  return negativeLogLikelihood(probabilities, labels);
}

/** Mean of -log of the probability given to the right class. */
export function negativeLogLikelihood(
  probabilities: readonly Float32Array[],
  labels: LabelledRows['labels'],
): number {
  const sum = probabilities.reduce(
    (total, row, at) => total - Math.log(Math.max(1e-12, row[labels[at] ?? 0] ?? 0)),
    0,
  );
  return sum / probabilities.length;
}

function batchOf({ features, labels }: LabelledRows, rows: Uint32Array, { inputs, classes }: Shape) {
  const y = new Float32Array(rows.length * classes);
  rows.forEach((row, at) => {
    y[at * classes + (labels[row] as number)] = 1;
  });
  const x = joined(
    Array.from(rows, (row) => features[row] as Float32Array),
    inputs,
  );
  return {
    x: { dims: [rows.length, inputs], data: x },
    y: { dims: [rows.length, classes], data: y },
    perRow: { dims: [], data: Float32Array.of(1 / rows.length) },
  };
}

function joined(rows: readonly Float32Array[], length: number): Float32Array {
  const all = new Float32Array(rows.length * length);
  rows.forEach((row, at) => {
    all.set(row, at * length);
  });
  return all;
}

/** The numbers below `n` in random order (Fisher and Yates). */
function shuffled(n: number, below: (n: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, at) => at);
  for (let last = n - 1; last > 0; last--) {
    const at = below(last + 1);
    [order[last], order[at]] = [order[at] as number, order[last] as number];
  }
  return order;
}
