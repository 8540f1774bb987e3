export { DEFAULT_FUSION, type FusionOptions } from './fuse.ts';
export { buildQuery, type ResumeQuery } from './query.ts';
export { type RankOptions, rank } from './rank.ts';
