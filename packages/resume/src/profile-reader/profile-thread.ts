/** Entry of the thread that reads profiles: a text comes in, what is understood of it goes out. */
import { withoutPersonalData } from '../profile/personal-data/without-personal-data.ts';
import { profileWarnings } from '../profile/profile-warnings.ts';
import { readProfile } from '../profile/read-profile.ts';
import type { UnderstoodText } from './profile-reader.ts';

export default function understand(resumeText: string): UnderstoodText {
  const text = withoutPersonalData(resumeText);
  const profile = readProfile(text);
  return { text, profile, warnings: profileWarnings(profile, text) };
}
