import { bm25, bm25Head, dense, rrf, rrfDomain } from './baselines.ts';
import type { Pipeline } from './pipeline.ts';
import { ABLATIONS, DIVERSITIES, linear, variant } from './variants.ts';

/** What `POST /recommend` does. */
const shipped = variant({});

/** Pipelines by name, in the order of the report; a new one is a function and a line here. */
const MAIN: Readonly<Record<string, Pipeline>> = {
  dense,
  bm25,
  'bm25-head': bm25Head,
  rrf,
  'rrf + domain': rrfDomain,
  linear,
  shipped,
};

/** Pipelines that are compared with each other. The first is the baseline. */
export const PIPELINE_GROUPS = {
  main: MAIN,
  ablation: { shipped, ...ABLATIONS },
  diversity: DIVERSITIES,
} as const satisfies Record<string, Readonly<Record<string, Pipeline>>>;

/** All pipelines by name. */
export const PIPELINES: Readonly<Record<string, Pipeline>> = { ...MAIN, ...ABLATIONS, ...DIVERSITIES };
