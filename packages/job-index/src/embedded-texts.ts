import type { Job } from '@rolecall/contracts';

/** The texts whose vectors stand for a posting; a change here is another schema version. */
export function embeddedTexts({ title, description }: Pick<Job, 'title' | 'description'>): {
  posting: string;
  title: string;
} {
  return { posting: `${title}\n${description}`, title };
}
