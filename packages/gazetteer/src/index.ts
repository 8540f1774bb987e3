export { findTown, type StatedTown, type Town } from './find-town.ts';
export { foldName, foldRegion } from './fold.ts';
export { loadGazetteer } from './store.ts';
