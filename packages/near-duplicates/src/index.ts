export { companyKey, overlap, positionKey, titleWords } from './identity.ts';
export { type Comparable, isSameJob } from './same-job.ts';
export { simHash } from './sim-hash.ts';
export { type Sketch, sketchOf } from './sketch.ts';
