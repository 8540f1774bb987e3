import type { Job } from '@rolecall/contracts';

/**
 * The words a posting is found by: title, description and skills. The company is left out, because the
 * employers a resume names would pull in their own postings whatever the work.
 */
export function sparseText({ title, description, skills = [] }: Job): string {
  return [title, description, ...skills].join('\n');
}
