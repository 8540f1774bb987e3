export { embeddedTexts } from './embedded-texts.ts';
export type { CopyGroup } from './find-copies.ts';
export { createJobIndex, type JobIndex, type StoredVersion } from './job-index.ts';
export type { UnlistedPostings } from './life-cycle.ts';
export type { LegsOf, RetrievalQuery } from './retrieve.ts';
export type { IndexedModel } from './schema.ts';
export type { ScoredPosting, ScoringQuery } from './score.ts';
export { JobIndexSettings } from './settings.ts';
export type { IndexedPosting } from './upsert.ts';
