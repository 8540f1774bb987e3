import { createProjectionTrainer, NOT_NEGATIVE } from '../src/index.ts';

const SIZE = 3;
const ROWS = 4;
const TEMPERATURE = 0.5;

/** Numbers between -1 and 1 that look random and are the same everywhere. */
const numbers = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin(12.9898 * (i + 1) + 78.233 * seed));
const X = numbers(ROWS * SIZE, 1);
const Y = numbers(ROWS * SIZE, 2);
const NO_MASK = new Float32Array(ROWS * ROWS);
const IDENTITY = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
const at = (data: ArrayLike<number>, index: number) => data[index] as number;

function batchOf(mask: Float32Array, y: Float32Array = Y) {
  return {
    x: { dims: [ROWS, SIZE], data: X },
    y: { dims: [ROWS, SIZE], data: y },
    mask: { dims: [ROWS, ROWS], data: mask },
  };
}

/** The loss in plain words: each row must find its own among the columns, and each column its own among the rows. */
function lossOf(w: ArrayLike<number>, mask: Float32Array, y: Float32Array = Y): number {
  const rowsOf = (data: Float32Array) =>
    Array.from({ length: ROWS }, (_, row) => {
      const projected = [0, 1, 2].map((column) =>
        [0, 1, 2].reduce((sum, k) => sum + at(data, row * SIZE + k) * at(w, k * SIZE + column), 0),
      );
      const length = Math.hypot(...projected);
      return projected.map((component) => component / length);
    });
  const [xs, ys] = [rowsOf(X), rowsOf(y)];
  const similarity = (i: number, j: number) =>
    [0, 1, 2].reduce((sum, k) => sum + at(xs[i] as number[], k) * at(ys[j] as number[], k), 0) / TEMPERATURE +
    at(mask, i * ROWS + j);
  const all = [...xs.keys()];
  const missed = (own: number, others: number[]) =>
    Math.log(others.reduce((sum, other) => sum + Math.exp(other), 0)) - own;
  return (
    all.reduce((sum, i) => {
      const own = similarity(i, i);
      const byRow = all.map((j) => similarity(i, j));
      const byColumn = all.map((j) => similarity(j, i));
      return sum + missed(own, byRow) + missed(own, byColumn);
    }, 0) /
    (2 * ROWS)
  );
}

const trainer = () => createProjectionTrainer({ size: SIZE, rows: ROWS, temperature: TEMPERATURE });

/** A mask under which pairs 0 and 2 are of the same meaning. */
function maskOf02(): Float32Array {
  const mask = new Float32Array(NO_MASK);
  mask[2] = NOT_NEGATIVE;
  mask[2 * ROWS] = NOT_NEGATIVE;
  return mask;
}

test.each([
  ['without a mask', NO_MASK],
  ['with one', maskOf02()],
])('the loss is InfoNCE in both directions, %s', async (_, mask) => {
  const loss = await (await trainer()).step(batchOf(mask), 0);
  expect(loss).toBeCloseTo(lossOf(IDENTITY, mask), 5);
});

test.each([
  ['without a mask', NO_MASK],
  ['with one', maskOf02()],
])('the gradient agrees with finite differences, %s', async (_, mask) => {
  // Adam's first step tells no more than the gradient's signs. So the first one here moves nothing, and the second,
  // on another batch, is checked against what Adam makes of both gradients.
  const probe = await trainer();
  const other = numbers(ROWS * SIZE, 3);
  await probe.step(batchOf(mask), 0);
  await probe.step(batchOf(mask, other), 1e-3);
  const moved = probe.parameters()['W']?.data as Float32Array;
  const gradientOf = (y: Float32Array) =>
    Array.from(IDENTITY, (_, i) => {
      const shifted = (by: number) => Array.from(IDENTITY, (value, k) => (k === i ? value + by : value));
      return (lossOf(shifted(1e-5), mask, y) - lossOf(shifted(-1e-5), mask, y)) / 2e-5;
    });
  const [first, second] = [gradientOf(Y), gradientOf(other)];
  for (const [i, value] of moved.entries()) {
    const [g1, g2] = [at(first, i), at(second, i)];
    const m = (0.9 * 0.1 * g1 + 0.1 * g2) / (1 - 0.9 ** 2);
    const v = (0.999 * 0.001 * g1 ** 2 + 0.001 * g2 ** 2) / (1 - 0.999 ** 2);
    expect(Math.abs(value - at(IDENTITY, i) + (1e-3 * m) / Math.sqrt(v))).toBeLessThan(2e-5);
  }
});

test('a masked pair is no negative: where its vector lies does not matter to the other', async () => {
  // Only pair 0 is looked at: what all other pairs find is masked away, too.
  const mask = new Float32Array(ROWS * ROWS).fill(NOT_NEGATIVE);
  for (let row = 0; row < ROWS; row++) mask[row * (ROWS + 1)] = 0;
  const loss = await (await trainer()).step(batchOf(mask), 0);
  expect(loss).toBeCloseTo(0, 6);
});

test('the loss falls as it learns which components tell pairs apart', async () => {
  // Pairs agree in the first component and in nothing else.
  const learner = await createProjectionTrainer({ size: 8, rows: 2, temperature: 0.1 });
  const row = (first: number, seed: number) => [first, ...numbers(7, seed)];
  const losses: number[] = [];
  for (let step = 0; step < 300; step++) {
    losses.push(
      await learner.step(
        {
          x: { dims: [2, 8], data: Float32Array.from([...row(1, 4 * step + 1), ...row(-1, 4 * step + 2)]) },
          y: { dims: [2, 8], data: Float32Array.from([...row(1, 4 * step + 3), ...row(-1, 4 * step + 4)]) },
          mask: { dims: [2, 2], data: new Float32Array(4) },
        },
        1e-2,
      ),
    );
  }
  const mean = (part: number[]) => part.reduce((sum, loss) => sum + loss, 0) / part.length;
  expect(mean(losses.slice(-50))).toBeLessThan(mean(losses.slice(0, 50)) / 4);
});
