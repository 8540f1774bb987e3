export { checkPosting, type PostingCheck } from './check-posting.ts';
export { type FeedOptions, type FeedRecord, readFeed } from './read-feed.ts';
