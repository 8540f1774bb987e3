import type { Contributions } from '@rolecall/contracts';

type Kind = Exclude<keyof Contributions, 'typical'>;

/** What is told as 0.0 has no bar. */
const LEAST = 0.05;

/** One kind of evidence: what it adds to the score in log-odds, and that as a share of the weightiest, -1..1. */
export interface ScorePart {
  kind: Kind;
  value: number;
  share: number;
}

/** The kinds of evidence, the weightiest first, those against last among equals. */
export function scoreParts({ typical: _, ...parts }: Contributions): ScorePart[] {
  const values = Object.entries(parts) as [Kind, number][];
  const most = Math.max(LEAST, ...values.map(([, value]) => Math.abs(value)));
  return values
    .map(([kind, value]) => ({ kind, value, share: Math.abs(value) < LEAST ? 0 : value / most }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || b.value - a.value);
}
