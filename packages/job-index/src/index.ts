export { embeddedTexts } from './embedded-texts.ts';
export { createJobIndex, type JobIndex } from './job-index.ts';
export type { LegsOf, RetrievalQuery } from './retrieve.ts';
export type { IndexedModel } from './schema.ts';
export type { ScoredPosting, ScoringQuery } from './score.ts';
export { JobIndexSettings } from './settings.ts';
export type { IndexedPosting } from './upsert.ts';
