import { InferenceSession, Tensor } from 'onnxruntime-node';
import { createGraph, quantiseWeights } from '../src/index.ts';

const SIZE = 256;
const ROWS = 4096;

/** Numbers that look like weights; the same at every run. */
function weights(length: number, seed: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => Math.sin(seed + at * at * 0.37) / 16);
}

/** Rows of a large and of a small table, times two matrices in turn, the first of which is used twice. */
function smallModel(): Uint8Array {
  const graph = createGraph('small');
  graph.input('x', ['rows', SIZE]);
  graph.named('large', weights(ROWS * SIZE, 1), [ROWS, SIZE]);
  graph.named('little', weights(2 * SIZE, 2), [2, SIZE]);
  graph.named('first', weights(SIZE * SIZE, 3), [SIZE, SIZE]);
  graph.named('second', weights(SIZE * SIZE, 4), [SIZE, SIZE]);
  const looked = graph.apply('Gather', ['large', graph.integers([4000, 7])]);
  const small = graph.apply('Gather', ['little', graph.integers([1, 0])]);
  const sum = graph.apply('Sum', ['x', looked, small]);
  const once = graph.apply('MatMul', [sum, 'first']);
  const other = graph.apply('MatMul', [sum, 'second']);
  const twice = graph.apply('MatMul', [once, 'first']);
  // Activations times activations: no weights to quantise.
  const mixed = graph.apply('MatMul', [graph.apply('Transpose', [twice]), other]);
  graph.output('y', mixed, [SIZE, SIZE]);
  return graph.toBytes({ made: 'here' });
}

async function run(model: Uint8Array): Promise<Float32Array> {
  const session = await InferenceSession.create(model);
  const { y } = await session.run({ x: new Tensor('float32', weights(2 * SIZE, 5), [2, SIZE]) });
  return y?.data as Float32Array;
}

const model = smallModel();
const quantised = quantiseWeights(model);

test('a quantised model gives nearly what the model gives', async () => {
  const [expected, actual] = [await run(model), await run(quantised)];
  const squares = (of: Float32Array) => of.reduce((sum, value) => sum + value * value, 0);
  const error = squares(expected.map((value, at) => value - (actual[at] as number))) / squares(expected);
  expect(error).toBeGreaterThan(0);
  expect(error).toBeLessThan(1e-3);
});

test('it takes about a fourth of the space: each large matrix is held once, in int8', () => {
  expect(quantised.length).toBeLessThan(model.length * 0.27);
  const text = Buffer.from(quantised).toString('latin1');
  expect(text.match(/DynamicQuantizeLinear/g)).toHaveLength(2);
  expect(text.match(/MatMulInteger/g)).toHaveLength(3);
});

test('what is not quantised stays', () => {
  const text = Buffer.from(quantised).toString('latin1');
  expect(text).toContain('here');
  expect(quantised.length).toBeGreaterThan(ROWS * SIZE);
  expect(Buffer.from(quantised).includes(Buffer.from(weights(2 * SIZE, 2).buffer))).toBe(true);
});

test('fields this package does not know are kept', async () => {
  // Field 6 of a model, a documentation string, which the schema does not name.
  const documented = Buffer.concat([model, Buffer.from([0x32, 4]), Buffer.from('note')]);
  expect(Buffer.from(quantiseWeights(documented)).includes('note')).toBe(true);
});

test('the same model gives the same bytes', () => {
  expect(Buffer.from(quantiseWeights(model)).equals(Buffer.from(quantised))).toBe(true);
});

test('what is no model is refused', () => {
  expect(() => quantiseWeights(Uint8Array.of(0xff, 1, 2))).toThrow();
});
