export { checkPosting, type PostingCheck } from './check-posting.ts';
export { type Companions, createCompanions } from './companions/companions.ts';
export { type FeedRecord, toFeedRecord } from './feed-record.ts';
export { type FeedOptions, readFeed } from './read-feed.ts';
export { recogniseFile } from './recognise-file.ts';
