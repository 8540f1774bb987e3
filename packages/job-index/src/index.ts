export { createJobIndex, type JobIndex } from './job-index.ts';
export type { RetrievalQuery } from './retrieve.ts';
export type { IndexedModel } from './schema.ts';
export { JobIndexSettings } from './settings.ts';
export type { IndexedPosting } from './upsert.ts';
