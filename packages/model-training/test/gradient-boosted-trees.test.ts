import fc from 'fast-check';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { boostTrees, type RankingRow, sumOfTrees, type Tree, treeEnsembleModel } from '../src/index.ts';

const OPTIONS = { rounds: 30, leaves: 6, learningRate: 0.2, minRows: 10, l2: 1, truncation: 10 };
const FEATURES = 4;
const LINEAR = { weights: [0.5, 0.25, -1, 0], bias: 0.1 };

/** Grade 3 where just one of the first two features is above one half, which no linear score can say; else 0. */
function exclusiveOr(): RankingRow[][] {
  const random = xoroshiro128plus(7);
  const uniform = () => uniformInt(random, 0, 2 ** 24) / 2 ** 24;
  return Array.from({ length: 40 }, () =>
    Array.from({ length: 20 }, () => {
      const features = Array.from({ length: FEATURES }, uniform);
      const [x, y] = features as [number, number];
      return { features, grade: x > 0.5 === y > 0.5 ? 0 : 3, trust: 1, start: 0 };
    }),
  );
}

/** Share of pairs with different grades that have the better row first. */
function pairsInOrder(queries: readonly RankingRow[][], score: (row: RankingRow) => number): number {
  const pairs = queries.flatMap((query) =>
    query.flatMap((a) => query.filter((b) => b.grade < a.grade).map((b) => Number(score(a) > score(b)))),
  );
  return pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
}

async function scoresOf(model: Uint8Array, rows: readonly (readonly number[])[]): Promise<Float32Array> {
  const session = await InferenceSession.create(model);
  const width = rows[0]?.length ?? 0;
  const { score } = await session.run({
    features: new Tensor('float32', Float32Array.from(rows.flat()), [rows.length, width]),
  });
  expect(score?.dims).toEqual([rows.length]);
  await session.release();
  return score?.data as Float32Array;
}

function scoreByHand(trees: readonly Tree[], row: readonly number[]): number {
  return (
    row.reduce((sum, x, at) => sum + x * (LINEAR.weights[at] as number), LINEAR.bias) + sumOfTrees(trees, row)
  );
}

const queries = exclusiveOr();
const trees = boostTrees(queries, OPTIONS);

test('it learns an interaction that no linear score can', () => {
  expect(trees).toHaveLength(OPTIONS.rounds);
  expect(pairsInOrder(queries, ({ features }) => sumOfTrees(trees, features))).toBeGreaterThan(0.99);
});

test('a row without trust teaches nothing', () => {
  const misled = queries.map((query) =>
    query.map((row, at) => (at % 2 === 0 ? row : { ...row, grade: 3 - row.grade, trust: 0 })),
  );
  const learnt = boostTrees(misled, OPTIONS);
  expect(pairsInOrder(queries, ({ features }) => sumOfTrees(learnt, features))).toBeGreaterThan(0.95);
});

test('what the start scores get right already is left to them', () => {
  const right = queries.map((query) => query.map((row) => ({ ...row, start: 1000 * row.grade })));
  expect(boostTrees(right, OPTIONS)).toEqual([]);
});

test('no trees where nothing can be told apart', () => {
  expect(boostTrees([], OPTIONS)).toEqual([]);
  const alike = queries.map((query) => query.map((row) => ({ ...row, features: [1, 1] })));
  expect(boostTrees(alike, OPTIONS)).toEqual([]);
  const graded = queries.map((query) => query.map((row) => ({ ...row, grade: 2 })));
  expect(boostTrees(graded, OPTIONS)).toEqual([]);
});

test('no more leaves than asked for, none of fewer rows', () => {
  const rows = queries.flat();
  for (const tree of trees) {
    const values = tree.nodes.flatMap((node) => ('value' in node ? [node.value] : []));
    expect(values.length).toBeLessThanOrEqual(OPTIONS.leaves);
    const reached = rows.map(({ features }) => sumOfTrees([tree], features));
    for (const value of values) {
      expect(reached.filter((one) => one === value).length).toBeGreaterThanOrEqual(OPTIONS.minRows);
    }
  }
});

test('rows of different lengths, features that are no finite float32 numbers, too few constraints are refused', () => {
  const row = { grade: 1, trust: 1, start: 0 };
  const boost = (features: number[]) => () =>
    boostTrees(
      [
        [
          { ...row, features: [1, 2] },
          { ...row, features },
        ],
      ],
      OPTIONS,
    );
  expect(boost([1])).toThrow(RangeError);
  expect(boost([1, Number.NaN])).toThrow(RangeError);
  expect(boost([1, 1e39])).toThrow(RangeError);
  expect(() => boostTrees(queries, { ...OPTIONS, monotone: [1] })).toThrow(RangeError);
});

test('monotone features never lower a score, and what they are against is not learnt', async () => {
  const monotone = [1, -1, 0, 0] as const;
  // Better the higher the first feature, but in the middle, and the lower the second.
  const bent = queries.map((query) =>
    query.map((row) => {
      const [x, y] = row.features as [number, number];
      const grade = (x > 0.6 && x < 0.8 ? 0 : Math.floor(x * 3)) + (y < 0.5 ? 1 : 0);
      return { ...row, grade };
    }),
  );
  const falls = (learnt: readonly Tree[]) => (row: readonly number[], more: number) =>
    sumOfTrees(learnt, [(row[0] as number) + more, ...row.slice(1)]) < sumOfTrees(learnt, row);
  const grid = Array.from({ length: 50 }, (_, at) => [at / 50, 0.3, 0.5, 0.5]);
  const free = falls(boostTrees(bent, OPTIONS));
  expect(grid.some((row) => free(row, 0.02))).toBe(true);

  const learnt = boostTrees(bent, { ...OPTIONS, monotone });
  expect(learnt.length).toBeGreaterThan(5);
  const number = fc.float({ min: -0.5, max: 1.5, noNaN: true });
  const pairs: [number[], number[]][] = [];
  fc.assert(
    fc.property(fc.tuple(number, number, number, number), number, number, ([x, y, ...others], up, down) => {
      const row = [x, y, ...others];
      const better = [Math.max(x, up), Math.min(y, down), ...others];
      pairs.push([row, better]);
      expect(sumOfTrees(learnt, better)).toBeGreaterThanOrEqual(sumOfTrees(learnt, row));
    }),
    { numRuns: 500 },
  );
  const linear = { weights: [0.3, -0.1, 0.7, 0], bias: 0 };
  const model = treeEnsembleModel({ features: FEATURES, linear, trees: learnt });
  const rows = await scoresOf(
    model,
    pairs.map(([row]) => row),
  );
  const better = await scoresOf(
    model,
    pairs.map(([, row]) => row),
  );
  expect(better.every((score, at) => score >= (rows[at] as number))).toBe(true);
});

test('the ONNX model scores as the linear part and the trees do, on thresholds too', async () => {
  const model = treeEnsembleModel({ features: FEATURES, linear: LINEAR, trees });
  const onThresholds = trees
    .flatMap(({ nodes }) => nodes.flatMap((node) => ('feature' in node ? [node.threshold] : [])))
    .map((threshold) => Array.from({ length: FEATURES }, () => threshold));
  const number = fc.double({ min: -1, max: 2, noNaN: true });
  const random = fc.sample(fc.array(number, { minLength: FEATURES, maxLength: FEATURES }), {
    numRuns: 500,
    seed: 1,
  });
  const rows = [...onThresholds, ...random, ...queries.flat().map(({ features }) => features)];
  const scores = await scoresOf(model, rows);
  rows.forEach((row, at) => {
    expect(Math.abs((scores[at] as number) - scoreByHand(trees, row))).toBeLessThan(1e-5);
  });
});

test('neighbouring float32 numbers are told apart, in training as in the model', async () => {
  const low = Math.fround(0.1);
  const high = new Float32Array(
    Uint32Array.of((new Uint32Array(Float32Array.of(low).buffer)[0] as number) + 1).buffer,
  )[0] as number;
  const close = queries.map((query) =>
    query.map((row) => ({ ...row, features: [row.grade === 3 ? high : low] })),
  );
  const learnt = boostTrees(close, { ...OPTIONS, rounds: 3 });
  const model = treeEnsembleModel({ features: 1, linear: { weights: [0], bias: 0 }, trees: learnt });
  const [below, above] = await scoresOf(model, [[low], [high]]);
  expect(above as number).toBeGreaterThan(below as number);
  expect(sumOfTrees(learnt, [high])).toBeCloseTo(above as number, 6);
});

test('a model of no trees is the linear part, one of a lone leaf adds its value', async () => {
  const row = [1, 2, 3, 4];
  const linear = scoreByHand([], row);
  const [none] = await scoresOf(treeEnsembleModel({ features: FEATURES, linear: LINEAR, trees: [] }), [row]);
  expect(none).toBeCloseTo(linear, 5);
  const leaf = { nodes: [{ value: 0.5 }] };
  const [lone] = await scoresOf(treeEnsembleModel({ features: FEATURES, linear: LINEAR, trees: [leaf] }), [
    row,
  ]);
  expect(lone).toBeCloseTo(linear + 0.5, 5);
});

test('a model whose parts do not fit each other is refused', () => {
  expect(() => treeEnsembleModel({ features: 3, linear: LINEAR, trees: [] })).toThrow(RangeError);
  const linear = { weights: [1], bias: 0 };
  expect(() => treeEnsembleModel({ features: 1, linear, trees })).toThrow(RangeError);
});

test('the same rows give the same bytes', () => {
  const bytes = () =>
    treeEnsembleModel({ features: FEATURES, linear: LINEAR, trees: boostTrees(exclusiveOr(), OPTIONS) });
  expect(bytes()).toEqual(bytes());
});
