import type { DomainId } from '@rolecall/taxonomy';

/** What kind of text a sample is; figures are also broken down by it. */
export const SAMPLE_KINDS = ['title', 'task', 'profile', 'linkedin', 'posting'] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** A text whose field of work is known. */
export interface Sample {
  text: string;
  kind: SampleKind;
  domain: DomainId;
  /**
   * What must not be split between training and testing: the O*NET-SOC occupation without its detail
   * (`15-1252`), an ESCO code, or a title that no occupation has.
   */
  group: string;
}
