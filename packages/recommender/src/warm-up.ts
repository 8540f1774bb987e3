import { rank } from '@rolecall/ranking';
import { readProfile } from '@rolecall/resume';

/**
 * Reads the tables of titles, skills and weights, which takes some 0.2 s, so that no request waits while the first one
 * does.
 *
 * @throws INTERNAL when one of them cannot be read
 */
export function warmUp(): void {
  rank([], { ...readProfile('Accountant'), domains: {} }, { limit: 1 });
}
