export { type FollowOptions, followLiveIndex, type LiveIndex } from './follow-live-index.ts';
export type { LoadedModel, LoadModel } from './load-model.ts';
export type { LiveParts } from './parts-in-use.ts';
