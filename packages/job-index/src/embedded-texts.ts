import type { Job } from '@rolecall/contracts';
import { withoutBoilerplate } from '@rolecall/posting-normalisation';

/**
 * The texts whose vectors stand for a posting, without what employers say everywhere, which would drown the work in the
 * vector; the stored description keeps it. A change here is another schema version.
 */
export function embeddedTexts({ title, description }: Pick<Job, 'title' | 'description'>): {
  posting: string;
  title: string;
} {
  return { posting: `${title}\n${withoutBoilerplate(description)}`, title };
}
