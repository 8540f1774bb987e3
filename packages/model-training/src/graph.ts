import { ModelProto } from './onnx-schema.ts';

/** Format 8 and operator set 17: what onnxruntime has read since 1.12. */
const IR_VERSION = 8;
const OPSET = 17;
/** The domain of operators for models that are no networks, and the operator set of it that goes with set 17. */
const ML_DOMAIN = 'ai.onnx.ml';
const ML_OPSET = 3;

const FLOAT = 1;
const INT64 = 7;
/** Kinds of attributes, by their numbers in ONNX. */
const ATTRIBUTE = { float: 1, int: 2, floats: 6, ints: 7, strings: 8 };

/** Sizes of a tensor; a name stands for a size that is known only when it runs. */
export type Dims = readonly (number | string)[];

/** Builds an ONNX graph, node by node. Values are called by the names its methods give. */
export interface Graph {
  /** A float32 tensor the caller feeds. */
  input(name: string, dims: Dims): string;
  /** Makes a value one the caller gets, under `name`. */
  output(name: string, value: string, dims: Dims): void;
  /** A float32 tensor stored in the model. */
  constant(data: Float32Array | readonly number[], dims?: readonly number[]): string;
  /** A float32 tensor stored in the model under this name. */
  named(name: string, data: Float32Array, dims: readonly number[]): void;
  /** Axes and the like. */
  integers(values: readonly number[]): string;
  /** A node; floats with a point are written as float attributes by `{ float }`. */
  apply(operator: string, inputs: readonly string[], attributes?: Record<string, Attribute>): string;
  /** A node of the domain `ai.onnx.ml`: trees and the like. */
  applyMl(operator: string, inputs: readonly string[], attributes: Record<string, Attribute>): string;
  /** The encoded model. */
  toBytes(metadata?: Readonly<Record<string, string>>): Uint8Array;
}

type Attribute =
  | number
  | readonly number[]
  | { float: number }
  | { floats: readonly number[] }
  | { strings: readonly string[] };

export function createGraph(name: string): Graph {
  const nodes: object[] = [];
  const initializers: object[] = [];
  const inputs: object[] = [];
  const outputs: object[] = [];
  const opsetImport = [{ domain: '', version: OPSET }];
  let values = 0;
  const fresh = (prefix: string) => `${prefix}_${++values}`;
  const tensor = (
    called: string,
    dataType: number,
    dims: readonly number[],
    data: Float32Array | BigInt64Array,
  ) => {
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    initializers.push({ name: called, dataType, dims, rawData });
    return called;
  };
  const node = (
    domain: { domain?: string },
    opType: string,
    input: readonly string[],
    attributes: Record<string, Attribute>,
  ) => {
    const called = fresh(opType);
    const attribute = Object.entries(attributes).map(([key, value]) => attributeOf(key, value));
    nodes.push({ opType, name: called, input, output: [called], attribute, ...domain });
    return called;
  };

  return {
    input(called, dims) {
      inputs.push(valueInfo(called, dims));
      return called;
    },
    output(called, value, dims) {
      nodes.push({ opType: 'Identity', name: called, input: [value], output: [called] });
      outputs.push(valueInfo(called, dims));
    },
    constant(data, dims = []) {
      return tensor(
        fresh('constant'),
        FLOAT,
        dims,
        data instanceof Float32Array ? data : Float32Array.from(data),
      );
    },
    named(called, data, dims) {
      tensor(called, FLOAT, dims, data);
    },
    integers: (list) => tensor(fresh('integers'), INT64, [list.length], BigInt64Array.from(list, BigInt)),
    apply: (operator, inputs, attributes = {}) => node({}, operator, inputs, attributes),
    applyMl(operator, inputs, attributes) {
      if (opsetImport.length === 1) opsetImport.push({ domain: ML_DOMAIN, version: ML_OPSET });
      return node({ domain: ML_DOMAIN }, operator, inputs, attributes);
    },
    toBytes(metadata = {}) {
      const metadataProps = Object.entries(metadata).map(([key, value]) => ({ key, value }));
      return ModelProto.encode(
        ModelProto.create({
          irVersion: IR_VERSION,
          producerName: 'rolecall',
          opsetImport,
          graph: { name, node: nodes, initializer: initializers, input: inputs, output: outputs },
          metadataProps,
        }),
      ).finish();
    },
  };
}

function valueInfo(name: string, dims: Dims): object {
  const dim = dims.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } };
}

function attributeOf(name: string, value: Attribute): object {
  if (typeof value === 'number') return { name, i: value, type: ATTRIBUTE.int };
  if ('float' in value) return { name, f: value.float, type: ATTRIBUTE.float };
  if ('floats' in value) return { name, floats: value.floats, type: ATTRIBUTE.floats };
  if ('strings' in value) return { name, strings: value.strings, type: ATTRIBUTE.strings };
  return { name, ints: value, type: ATTRIBUTE.ints };
}
