export { answerOf, RolecallApiError } from './api-error.ts';
export { type ClientOptions, createRolecallClient, type RolecallClient } from './client.ts';
export type { ResumeOfBatch } from './recommend-batch.ts';
export type { BatchPreferences, ResumeInput, ResumePreferences } from './resume-form.ts';
export type { components, operations, paths } from './schema.ts';
