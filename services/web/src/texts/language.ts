import { computed, signal } from '@preact/signals';
import { en } from './en.ts';
import type { Texts } from './texts.ts';

/** Languages of the page by their names in themselves; each is one file of texts. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

const LOADERS: Record<Language, () => Promise<Texts>> = {
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
};

const spoken = signal<{ language: Language; texts: Texts }>({ language: 'en', texts: en });

/** The language the page speaks. */
export const language = computed(() => spoken.value.language);
/** Its texts. */
export const texts = computed(() => spoken.value.texts);

/** Has the page speak a language from now on. */
export async function speak(chosen: Language): Promise<void> {
  const loaded = await LOADERS[chosen]();
  spoken.value = { language: chosen, texts: loaded };
  document.documentElement.lang = chosen;
  document.title = loaded.page.title;
}

/** The language asked for, else the first that the reader prefers and the page speaks, else English. */
export function chooseLanguage(asked: string | null, preferred: readonly string[]): Language {
  const wanted = [asked ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
