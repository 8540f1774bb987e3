import type { CleanedPosting } from './clean-posting.ts';

/** The text a posting is embedded as. A change here has to raise CONTENT_VERSION. */
export function documentText({ title, description }: Pick<CleanedPosting, 'title' | 'description'>): string {
  return `${title}\n${description}`;
}
