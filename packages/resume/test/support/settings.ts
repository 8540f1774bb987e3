import Value from 'typebox/value';
import { ResumeSettings } from '../../src/settings.ts';

/** The defaults, and what a test wants otherwise. */
export function settings(overrides: Partial<ResumeSettings> = {}): ResumeSettings {
  return { ...Value.Parse(ResumeSettings, Value.Default(ResumeSettings, {})), ...overrides };
}
