export { findTown, type StatedTown, type Town } from './find-town.ts';
export { loadGazetteer } from './store.ts';
