export { withoutPersonalData } from './profile/personal-data/without-personal-data.ts';
export { profileWarnings } from './profile/profile-warnings.ts';
export { readProfile } from './profile/read-profile.ts';
export {
  createProfileReader,
  type ProfileReader,
  type UnderstoodText,
} from './profile-reader/profile-reader.ts';
export { createResumeReader, type ExtractedResume, type ResumeReader } from './reader.ts';
export { ResumeSettings } from './settings.ts';
