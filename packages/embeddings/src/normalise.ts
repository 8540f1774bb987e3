/** Scales `vector` to unit length, in place; a zero vector stays as it is. */
export function normalise(vector: Float32Array): void {
  let squares = 0;
  for (const component of vector) squares += component * component;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) * scale;
}
