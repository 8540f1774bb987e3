const WIDTH = 40;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar chart in text, one line a value of 0..1, with the value at the end. */
export function barChart(values: Readonly<Record<string, number>>): string {
  const labelWidth = Math.max(...Object.keys(values).map((label) => label.length));
  return Object.entries(values)
    .map(([label, value]) => `${label.padEnd(labelWidth)} ${bar(value)} ${value.toFixed(3)}`)
    .join('\n');
}

function bar(share: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * WIDTH * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
