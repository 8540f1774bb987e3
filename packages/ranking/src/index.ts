export { DEFAULT_FUSION, type FusionOptions } from './fuse.ts';
export { type RankOptions, rank } from './rank.ts';
