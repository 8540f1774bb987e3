import type { Reason } from '@rolecall/contracts';
import type { Fact } from '../fact.ts';

/** How facts are put into words: one file a language. */
export interface ReasonTexts {
  /** A fact in words of its own, and what it rests on. */
  reason(fact: Fact): Pick<Reason, 'label' | 'evidence'>;
  /**
   * One sentence of what speaks for a job and what against it, in this order, both the weightiest first.
   *
   * @param pro may be empty
   * @param con may be empty
   */
  sentence(pro: readonly Fact[], con: readonly Fact[]): string;
}
