import { InferenceSession, Tensor } from 'onnxruntime-node';
import { createGraph, predict, toOnnx, topAccuracy, trainSoftmaxNetwork } from '../src/index.ts';
import { lossAndGradients } from '../src/softmax-network.ts';

const OPTIONS = {
  hidden: 16,
  classes: 2,
  dropout: 0.1,
  decay: 0.01,
  learningRate: 0.02,
  batchSize: 20,
  maxEpochs: 40,
  patience: 40,
  seed: 1,
};

/** Class 1 where just one of the two components is positive: no linear classifier learns it. */
function exclusiveOr() {
  const features: Float32Array[] = [];
  const labels: number[] = [];
  for (let at = 0; at < 200; at++) {
    const [x, y] = [Math.sin(at * 12.9898), Math.sin(at * 78.233)];
    features.push(Float32Array.of(x, y));
    labels.push(Number(x > 0 !== y > 0));
  }
  return { features, labels };
}

test('the gradients are those of finite differences', async () => {
  const shapes = { W1: [3, 4], b1: [4], W2: [4, 3], b2: [3] };
  const graph = createGraph('gradients');
  const sizes = { x: [5, 3], y: [5, 3], mask: [5, 4], perRow: [], ...shapes };
  for (const [name, dims] of Object.entries(sizes)) graph.input(name, dims);
  const { loss, gradients } = lossAndGradients(graph, 3);
  graph.output('loss', loss, []);
  for (const [name, value] of Object.entries(gradients)) {
    graph.output(`d${name}`, value, shapes[name as keyof typeof shapes]);
  }
  const session = await InferenceSession.create(graph.toBytes());
  const filled = (length: number, seed: number) =>
    Float32Array.from({ length }, (_, at) => Math.sin(seed + at * 1.7));
  const values: Record<string, Float32Array> = {
    x: filled(15, 1),
    y: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0),
    mask: Float32Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? 0 : 1.5)),
    perRow: Float32Array.of(0.2),
    W1: filled(12, 2),
    b1: filled(4, 3),
    W2: filled(12, 4),
    b2: filled(3, 5),
  };
  const run = () =>
    session.run(
      Object.fromEntries(
        Object.entries(sizes).map(([name, dims]) => [
          name,
          new Tensor('float32', values[name] as Float32Array, dims),
        ]),
      ),
    );
  const lossNow = async () => (await run())['loss']?.data[0] as number;

  const analytic = await run();
  const step = 1e-3;
  for (const name of Object.keys(shapes)) {
    const parameter = values[name] as Float32Array;
    const found: number[] = [];
    for (const [at, value] of [...parameter].entries()) {
      parameter[at] = value + step;
      const above = await lossNow();
      parameter[at] = value - step;
      const below = await lossNow();
      parameter[at] = value;
      found.push((above - below) / (2 * step));
    }
    const gradient = Array.from(analytic[`d${name}`]?.data as Float32Array);
    expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(0.01);
    gradient.forEach((one, at) => {
      expect(Math.abs(one - (found[at] as number))).toBeLessThan(2e-3);
    });
  }
});

test('it learns what no linear classifier can', async () => {
  const rows = exclusiveOr();
  const losses: number[] = [];
  const network = await trainSoftmaxNetwork(rows, rows, {
    ...OPTIONS,
    onEpoch: ({ validationLoss }) => losses.push(validationLoss),
  });
  expect(losses[0]).toBeGreaterThan(0.3);
  expect(Math.min(...losses)).toBeLessThan(0.2);
  expect(topAccuracy(await predict(network, rows.features), rows.labels, 1)).toBeGreaterThan(0.95);
});

test('training stops when validation gets no better', async () => {
  const { features, labels } = exclusiveOr();
  const opposite = { features, labels: labels.map((label) => 1 - label) };
  let epochs = 0;
  await trainSoftmaxNetwork({ features, labels }, opposite, {
    ...OPTIONS,
    patience: 2,
    onEpoch: () => epochs++,
  });
  expect(epochs).toBeLessThan(OPTIONS.maxEpochs / 2);
});

test('the same seed gives the same parameters, another one others', async () => {
  const rows = exclusiveOr();
  const bytes = async (seed: number) =>
    toOnnx(await trainSoftmaxNetwork(rows, rows, { ...OPTIONS, maxEpochs: 2, seed }));
  const first = await bytes(1);
  expect(await bytes(1)).toEqual(first);
  expect(await bytes(2)).not.toEqual(first);
});

test('the exported model computes what the formula says', async () => {
  const parameters = {
    W1: { dims: [2, 2], data: Float32Array.of(1, -1, 0.5, 2) },
    b1: { dims: [2], data: Float32Array.of(0.1, -0.2) },
    W2: { dims: [2, 2], data: Float32Array.of(1, 0, -0.5, 1) },
    b2: { dims: [2], data: Float32Array.of(0, 0.3) },
  };
  const network = { inputs: 2, hidden: 2, classes: 2, parameters };
  const temperature = 2;
  // By hand: x is scaled by the root of its length, the second hidden unit is below zero.
  const h = Math.SQRT2 * (0.8 + 0.5 * 0.1) + 0.1;
  const [a, b] = [Math.exp(h / temperature), Math.exp(0.3 / temperature)];
  const x = Float32Array.of(0.8, 0.1);
  const session = await InferenceSession.create(toOnnx(network, { temperature }));
  const { probabilities } = await session.run({ x: new Tensor('float32', x, [1, 2]) });
  const exported = probabilities?.data as Float32Array;
  expect(exported[0]).toBeCloseTo(a / (a + b), 6);
  expect(exported[1]).toBeCloseTo(b / (a + b), 6);
  expect((await predict(network, [x], temperature))[0]).toEqual(exported);
});
