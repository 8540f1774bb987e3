import { FLOAT } from './data-types.ts';

/** A node as it is encoded, without attributes but for those given. */
export interface Node {
  opType: string;
  name: string;
  input: readonly string[];
  output: readonly string[];
  attribute?: readonly object[];
}

/** Names of a matrix of int8 and of the float32 scales its columns or rows have. */
export interface QuantisedNames {
  levels: string;
  scales: string;
}

const TO_FLOAT = { attribute: [{ name: 'to', i: FLOAT, type: 2 }] };

/** Values of uint8, their scale and their zero point, out of the float32 tensor `value`; one scale for all of it. */
export function quantiseActivations(value: string): Node {
  const [levels, scale, zero] = activationNames(value);
  return node('DynamicQuantizeLinear', `${value}_quantize`, [value], [levels, scale, zero]);
}

/**
 * What `MatMul` gives, from integers: `levels x levels`, times the scale of the activations and that of each column.
 * The order is the one that onnxruntime fuses into a single kernel.
 */
export function integerProduct(product: Node, { levels, scales }: QuantisedNames): Node[] {
  const { name } = product;
  const [activations, scale, zero] = activationNames(product.input[0] as string);
  return [
    node('MatMulInteger', `${name}_integer`, [activations, levels, zero], [`${name}_int32`]),
    { ...node('Cast', `${name}_cast`, [`${name}_int32`], [`${name}_unscaled`]), ...TO_FLOAT },
    node('Mul', `${name}_scales`, [scale, scales], [`${name}_scale`]),
    node('Mul', `${name}_rescale`, [`${name}_unscaled`, `${name}_scale`], product.output),
  ];
}

/** What `Gather` of rows gives, from rows of int8 and a column of their scales. */
export function integerLookup(lookup: Node, { levels, scales }: QuantisedNames): Node[] {
  const { name } = lookup;
  const ids = lookup.input[1] as string;
  return [
    node('Gather', `${name}_integer`, [levels, ids], [`${name}_int8`]),
    { ...node('Cast', `${name}_cast`, [`${name}_int8`], [`${name}_unscaled`]), ...TO_FLOAT },
    node('Gather', `${name}_scales`, [scales, ids], [`${name}_scale`]),
    node('Mul', `${name}_rescale`, [`${name}_unscaled`, `${name}_scale`], lookup.output),
  ];
}

function activationNames(value: string): [string, string, string] {
  return [`${value}_uint8`, `${value}_uint8_scale`, `${value}_uint8_zero`];
}

function node(opType: string, name: string, input: readonly string[], output: readonly string[]): Node {
  return { opType, name, input, output };
}
