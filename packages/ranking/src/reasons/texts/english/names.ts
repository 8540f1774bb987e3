import type { StatedLevel } from '@rolecall/taxonomy';

/** By level, 1 (school) to 5 (doctorate); without their article. */
export const DEGREES: Readonly<Record<number, string>> = {
  1: 'high-school diploma',
  1.5: 'vocational qualification',
  2: 'associate degree',
  3: 'bachelor’s degree',
  4: 'master’s degree',
  5: 'doctorate',
};

export const LEVELS: Readonly<Record<StatedLevel, string>> = {
  training: 'trainee',
  junior: 'junior',
  senior: 'senior',
  manager: 'manager',
  director: 'director',
  executive: 'executive',
};

/** By the ids of `findLicences`. */
export const LICENCES: Readonly<Record<string, string>> = {
  'registered-nurse': 'registered nurse licence',
  'practical-nurse': 'practical nurse licence',
  'nursing-assistant': 'nursing assistant certificate',
  medicine: 'medical licence',
  'allied-health': 'health professions registration',
  'social-work': 'social work or counselling licence',
  teaching: 'teaching licence',
  law: 'admission to the bar',
  accountancy: 'CPA licence',
  securities: 'securities licence',
  'real-estate': 'real estate licence',
  engineering: 'professional engineer licence',
  architecture: 'architect licence',
  driving: 'commercial driving licence',
  aviation: 'aviation certificate',
  'security-clearance': 'security clearance',
};
