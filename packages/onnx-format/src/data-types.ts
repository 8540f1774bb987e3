/** Types of a tensor's numbers, by their numbers in ONNX. */
export const FLOAT = 1;
export const INT8 = 3;
export const INT64 = 7;
