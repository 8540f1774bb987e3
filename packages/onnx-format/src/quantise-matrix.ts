/** What shares a scale: a matrix is quantised row by row or column by column. */
export type Axis = 'rows' | 'columns';

/** `values[i]` is about `levels[i]` times the scale of its row or column. */
export interface QuantisedMatrix {
  levels: Int8Array;
  /** One of each row or column. */
  scales: Float32Array;
}

/**
 * Symmetric quantisation: zero stays zero, and the largest magnitude of a row or column becomes `highest`.
 *
 * @param values row by row, `columns` to a row
 * @param highest 1..127
 */
export function quantiseMatrix(
  values: Float32Array,
  columns: number,
  axis: Axis,
  highest: number,
): QuantisedMatrix {
  const groupOf = (at: number) => (axis === 'rows' ? Math.floor(at / columns) : at % columns);
  const scales = new Float32Array(axis === 'rows' ? values.length / columns : columns);
  for (let at = 0; at < values.length; at++) {
    const group = groupOf(at);
    scales[group] = Math.max(scales[group] as number, Math.abs(values[at] as number));
  }
  // Of a row or column of zeros any scale is right, but none may be divided by 0.
  for (let group = 0; group < scales.length; group++) {
    scales[group] = Math.fround((scales[group] as number) / highest) || 1;
  }
  const levels = new Int8Array(values.length);
  for (let at = 0; at < values.length; at++) {
    levels[at] = Math.round((values[at] as number) / (scales[groupOf(at)] as number));
  }
  return { levels, scales };
}
