export { type ResumeProfile, readProfile } from './profile/read-profile.ts';
export { withoutName } from './profile/without-name.ts';
export { createResumeReader, type ExtractedResume, type ResumeReader } from './reader.ts';
export { ResumeSettings } from './settings.ts';
