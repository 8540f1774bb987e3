import { Tensor } from 'onnxruntime-node';
import { createGraph, type Dims, type Graph } from './graph.ts';
import { openSession } from './open-session.ts';

/** Adam's constants (Kingma and Ba, 2015), and AdamW's decoupled decay (Loshchilov and Hutter, 2019). */
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** A parameter being trained. */
export interface Parameter {
  dims: readonly number[];
  data: Float32Array;
}
export type Parameters = Record<string, Parameter>;

/** What a step is fed: a tensor for each of its inputs. */
export type Batch = Record<string, Parameter>;

/** Runs one step of gradient descent after another. */
export interface Trainer {
  /** One step with this learning rate; the loss before it. */
  step(batch: Batch, learningRate: number): Promise<number>;
  /** Copies of the parameters as they are now. */
  parameters(): Parameters;
}

/**
 * Makes a trainer. A step is an ONNX graph of its own - the loss, the gradients as written by the caller, Adam - run
 * by onnxruntime, the one numeric library this repository needs anyway: it is as fast as the machine, and gives the same
 * result at every run, on one thread.
 *
 * @param inputs names and sizes of what a batch holds
 * @param losses adds the loss (a scalar) and the gradient of each parameter to the graph
 * @param decay share of every matrix (not of vectors, such as biases) taken off at each step, times the learning rate
 */
export async function createTrainer(
  initial: Parameters,
  inputs: Readonly<Record<string, Dims>>,
  losses: (graph: Graph) => { loss: string; gradients: Record<string, string> },
  { decay = 0 }: { decay?: number } = {},
): Promise<Trainer> {
  const graph = createGraph('training-step');
  for (const [name, dims] of Object.entries(inputs)) graph.input(name, dims);
  const rate = graph.input('rate', []);
  const plainRate = graph.input('plainRate', []);
  for (const [name, { dims }] of Object.entries(initial)) {
    for (const part of [name, `${name}.m`, `${name}.v`]) graph.input(part, dims);
  }
  const { loss, gradients } = losses(graph);
  graph.output('loss', loss, []);
  for (const [name, { dims }] of Object.entries(initial)) {
    addAdam(graph, { name, dims, gradient: gradients[name] as string, rate, plainRate, decay });
  }
  const session = await openSession(graph.toBytes());

  let state: Record<string, Tensor> = {};
  for (const [name, parameter] of Object.entries(initial)) {
    state[name] = toTensor(parameter);
    for (const part of ['m', 'v']) {
      state[`${name}.${part}`] = toTensor({ ...parameter, data: new Float32Array(parameter.data.length) });
    }
  }
  let steps = 0;
  return {
    async step(batch, learningRate) {
      steps++;
      const corrected = (learningRate * Math.sqrt(1 - BETA2 ** steps)) / (1 - BETA1 ** steps);
      const { loss: lossOut, ...next } = (await session.run({
        ...state,
        ...Object.fromEntries(Object.entries(batch).map(([name, one]) => [name, toTensor(one)])),
        rate: scalar(corrected),
        plainRate: scalar(learningRate),
      })) as Record<string, Tensor>;
      state = Object.fromEntries(
        Object.entries(next).map(([name, tensor]) => [name.replace(/\.next$/, ''), tensor]),
      );
      return (lossOut as Tensor).data[0] as number;
    },
    parameters: () =>
      Object.fromEntries(
        Object.entries(initial).map(([name, { dims }]) => [
          name,
          { dims, data: Float32Array.from(state[name]?.data as Float32Array) },
        ]),
      ),
  };
}

function addAdam(
  graph: Graph,
  {
    name,
    dims,
    gradient,
    rate,
    plainRate,
    decay,
  }: {
    name: string;
    dims: readonly number[];
    gradient: string;
    rate: string;
    plainRate: string;
    decay: number;
  },
): void {
  const times = (a: string, factor: number) => graph.apply('Mul', [a, graph.constant([factor])]);
  const add = (a: string, b: string) => graph.apply('Add', [a, b]);
  const m = add(times(`${name}.m`, BETA1), times(gradient, 1 - BETA1));
  const squared = graph.apply('Mul', [gradient, gradient]);
  const v = add(times(`${name}.v`, BETA2), times(squared, 1 - BETA2));
  const root = add(graph.apply('Sqrt', [v]), graph.constant([EPSILON]));
  const change = graph.apply('Mul', [rate, graph.apply('Div', [m, root])]);
  const decayed =
    decay > 0 && dims.length > 1
      ? graph.apply('Sub', [name, times(graph.apply('Mul', [plainRate, name]), decay)])
      : name;
  graph.output(`${name}.next`, graph.apply('Sub', [decayed, change]), dims);
  graph.output(`${name}.m.next`, m, dims);
  graph.output(`${name}.v.next`, v, dims);
}

function toTensor({ data, dims }: Parameter): Tensor {
  return new Tensor('float32', data, dims);
}

function scalar(value: number): Tensor {
  return new Tensor('float32', Float32Array.of(value), []);
}
