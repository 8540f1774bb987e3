export { type ResumeProfile, readProfile } from './profile/read-profile.ts';
export { createResumeReader, type ExtractedResume, type ResumeReader } from './reader.ts';
export { ResumeSettings } from './settings.ts';
