export { type Backups, createBackups } from './backup/backups.ts';
export { type BackupManifest, parseManifest } from './backup/manifest.ts';
export { BackupSettings } from './backup/settings.ts';
export type { Bytes } from './backup/transfer.ts';
export type { NamedCollection } from './collection-name.ts';
export { embeddedTexts } from './embedded-texts.ts';
export { type CompiledFilters, compileFilters, withoutMusts } from './filters/compile-filters.ts';
export type { CopyGroup } from './find-copies.ts';
export { type IndexCatalogue, openIndexCatalogue } from './index-catalogue.ts';
export type { IndexedPosting } from './indexed-posting.ts';
export { createJobIndex, type JobIndex, type StoredVersion } from './job-index.ts';
export type { UnlistedPostings } from './life-cycle.ts';
export type { LegsOf, RetrievalQuery } from './retrieve.ts';
export type { IndexedModel } from './schema.ts';
export type { ScoredPosting, ScoringQuery } from './score.ts';
export type { Page, Position } from './search/position.ts';
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
export { openWordScores, type WordScores } from './word-scores.ts';
