export type { NamedCollection } from './collection-name.ts';
export { embeddedTexts } from './embedded-texts.ts';
export { type IndexCatalogue, openIndexCatalogue } from './index-catalogue.ts';
export { createJobIndex, type JobIndex } from './job-index.ts';
export type { LegsOf, RetrievalQuery } from './retrieve.ts';
export type { IndexedModel } from './schema.ts';
export type { ScoredPosting, ScoringQuery } from './score.ts';
export { JobIndexSettings } from './settings.ts';
export {
  carriedFields,
  openStoredPostings,
  type PayloadChange,
  type StoredPayload,
  type StoredPosting,
  type StoredPostings,
  storedJob,
} from './stored-postings.ts';
export type { IndexedPosting } from './upsert.ts';
