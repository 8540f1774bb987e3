import { loadSettings } from '@rolecall/service-runtime';
import { EmbeddingSettings } from '../src/index.ts';

/** The settings a process gets from this environment. */
export function settingsFrom(env: Partial<Record<keyof EmbeddingSettings, string>>): EmbeddingSettings {
  return loadSettings([EmbeddingSettings], env);
}
