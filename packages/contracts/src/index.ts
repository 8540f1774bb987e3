export * from './error-response.ts';
export * from './errors.ts';
export * from './health.ts';
export * from './import.ts';
export * from './job-id.ts';
export * from './job-posting.ts';
export * from './recommendation.ts';
export * from './retrieval.ts';
