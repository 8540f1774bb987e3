/**
 * The lower triangular `L` with `L L^T` = `matrix`.
 *
 * @param matrix symmetric and positive definite, `size` x `size`, row by row
 * @throws RangeError when it is not positive definite
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  const at = (row: number, column: number) => lower[row * size + column] as number;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] as number;
      for (let k = 0; k < column; k++) rest -= at(row, k) * at(column, k);
      if (row === column && !(rest > 0)) throw new RangeError('The matrix is not positive definite.');
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / at(column, column);
    }
  }
  return lower;
}

/**
 * A projection between none and `W`: similarities after it are the mean of those without any and of those
 * after `W`, the latter scaled so that vectors are as long on average. What was learnt bends the space, and what the
 * encoder knew of texts unlike those trained on is not lost. It is `L` of `L L^T` = `I + W W^T / s`, where `s` is the
 * mean of the diagonal of `W W^T`.
 *
 * @param w `size` x `size`, row by row, applied as `vector W`
 */
export function halfwayProjection(w: Float32Array, size: number): Float32Array {
  const gram = new Float64Array(size * size);
  let trace = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (w[a * size + k] as number) * (w[b * size + k] as number);
      gram[a * size + b] = sum;
      if (a === b) trace += sum;
    }
  }
  const blended = gram.map((value, at) => (value * size) / trace + Number(at % (size + 1) === 0));
  return Float32Array.from(cholesky(blended, size));
}
