import { bm25, bm25Head, dense, rrf } from './baselines.ts';
import type { Pipeline } from './pipeline.ts';
import { shipped } from './shipped.ts';

/** The pipelines by name, in the order of the report; a new one is a file of its own and a line here. */
export const PIPELINES: Readonly<Record<string, Pipeline>> = {
  dense,
  bm25,
  'bm25-head': bm25Head,
  rrf,
  shipped,
};
