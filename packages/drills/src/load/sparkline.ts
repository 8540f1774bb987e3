const LEVELS = '▁▂▃▄▅▆▇█';
const COLUMNS = 60;

/** A line of bars from 0 to the highest value, at most {@link COLUMNS}: each the highest of its share of the values. */
export function sparkline(values: readonly number[]): string {
  const columns = Math.min(COLUMNS, values.length);
  const most = Math.max(...values, Number.MIN_VALUE);
  return Array.from({ length: columns }, (_, i) => {
    const from = Math.floor((i * values.length) / columns);
    const to = Math.floor(((i + 1) * values.length) / columns);
    const level = Math.round((Math.max(...values.slice(from, to)) / most) * (LEVELS.length - 1));
    return LEVELS[level];
  }).join('');
}
