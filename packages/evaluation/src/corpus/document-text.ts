import type { Job } from '@rolecall/contracts';

/** The text a posting is embedded as; the ingest worker's own `documentText` says the same. */
export function documentText({ title, description }: Job): string {
  return `${title}\n${description}`;
}
