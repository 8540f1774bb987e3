import type { Graph } from './graph.ts';
import { createTrainer, type Trainer } from './training-step.ts';

/** Added to the similarity of pairs that are no negatives of each other: the softmax passes over them. */
export const NOT_NEGATIVE = -1e4;

/**
 * A trainer of a linear projection that brings texts of one meaning together: for rows `x` and `y` of a batch, row i
 * of one belongs to row i of the other and to none of the rest, but where `mask` says so. The loss is the mean of
 * both directions of InfoNCE (van den Oord et al., 2018) over cosine similarities divided by `temperature`.
 *
 * A batch holds `x` and `y` of [rows, size], and `mask` of [rows, rows]: 0, or {@link NOT_NEGATIVE}. The
 * projection is parameter `W` of [size, size], applied as `vector W`; it starts as the identity.
 *
 * @param size components of a vector
 * @param rows pairs of a batch
 */
export function createProjectionTrainer({
  size,
  rows,
  temperature,
}: {
  size: number;
  rows: number;
  temperature: number;
}): Promise<Trainer> {
  return createTrainer(
    { W: { dims: [size, size], data: identity(size) } },
    { x: [rows, size], y: [rows, size], mask: [rows, rows] },
    (graph) => lossAndGradient(graph, rows, temperature),
  );
}

function lossAndGradient(graph: Graph, rows: number, temperature: number) {
  const times = (a: string, b: string) => graph.apply('Mul', [a, b]);
  const scaled = (a: string, factor: number) => times(a, graph.constant([factor]));
  const product = (a: string, b: string, transA: 0 | 1, transB: 0 | 1) =>
    graph.apply('Gemm', [a, b], { transA, transB });
  const same = graph.constant(identity(rows), [rows, rows]);
  const x = unitRows(graph, graph.apply('MatMul', ['x', 'W']));
  const y = unitRows(graph, graph.apply('MatMul', ['y', 'W']));
  const similarities = graph.apply('Add', [scaled(product(x.unit, y.unit, 0, 1), 1 / temperature), 'mask']);

  const likelihood = [0, 1].map((axis) => times(graph.apply('LogSoftmax', [similarities], { axis }), same));
  const sum = graph.apply('ReduceSum', [graph.apply('Sum', likelihood)], { keepdims: 0 });
  const errors = [0, 1].map((axis) =>
    graph.apply('Sub', [graph.apply('Softmax', [similarities], { axis }), same]),
  );
  const dSimilarities = scaled(graph.apply('Sum', errors), 1 / (2 * rows * temperature));
  const dx = throughUnit(graph, x, product(dSimilarities, y.unit, 0, 0));
  const dy = throughUnit(graph, y, product(dSimilarities, x.unit, 1, 0));
  return {
    loss: scaled(sum, -1 / (2 * rows)),
    gradients: { W: graph.apply('Add', [product('x', dx, 1, 0), product('y', dy, 1, 0)]) },
  };
}

interface UnitRows {
  unit: string;
  length: string;
}

function unitRows(graph: Graph, rows: string): UnitRows {
  const length = graph.apply('ReduceL2', [rows], { axes: [1], keepdims: 1 });
  return { unit: graph.apply('Div', [rows, length]), length };
}

/** The gradient before rows were scaled to unit length: what lies along a row does not count. */
function throughUnit(graph: Graph, { unit, length }: UnitRows, gradient: string): string {
  const along = graph.apply('ReduceSum', [graph.apply('Mul', [unit, gradient]), graph.integers([1])], {
    keepdims: 1,
  });
  return graph.apply('Div', [graph.apply('Sub', [gradient, graph.apply('Mul', [unit, along])]), length]);
}

function identity(size: number): Float32Array {
  const matrix = new Float32Array(size * size);
  for (let at = 0; at < size; at++) matrix[at * (size + 1)] = 1;
  return matrix;
}
