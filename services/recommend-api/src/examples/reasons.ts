import type { Recommendation } from '@rolecall/contracts';

/** Why the job of the example is recommended. */
export const REASONS: Pick<Recommendation, 'band' | 'explanation' | 'reasons'> = {
  band: 'strong',
  explanation:
    'The resume shares ACLS, BLS and ICU with the posting, has a similar title (registered nurse) and is of the same field (nursing, midwifery and personal care).',
  reasons: [
    {
      kind: 'skills_matched',
      fit: 'for',
      label: 'Skills in both: ACLS, BLS, ICU',
      value: 0.831,
      evidence: { resume: ['ACLS', 'BLS', 'ICU'], posting: ['ACLS', 'BLS', 'ICU'] },
    },
    {
      kind: 'title',
      fit: 'for',
      label: 'A similar title: registered nurse',
      value: 0.214,
      evidence: {
        resume: ['registered nurse'],
        posting: ['Registered Nurse – Medical/Surgical ICU, Nights'],
      },
    },
    {
      kind: 'field',
      fit: 'for',
      label: 'The same field of work: Nursing, midwifery and personal care',
      value: 0.933,
      evidence: {
        resume: ['Nursing, midwifery and personal care'],
        posting: ['Nursing, midwifery and personal care'],
      },
    },
    {
      kind: 'licence',
      fit: 'for',
      label: 'Asks for a registered nurse licence, which the resume shows',
      value: 1,
      evidence: { resume: ['registered nurse licence'], posting: ['registered nurse licence'] },
    },
    {
      kind: 'place',
      fit: 'for',
      label: 'Toledo, OH, 0 km from Toledo, Ohio, US',
      value: 1,
      evidence: { resume: ['Toledo, Ohio, US'], posting: ['Toledo, OH'] },
    },
    {
      kind: 'freshness',
      fit: 'for',
      label: 'Posted 17 days ago',
      value: 0.675,
      evidence: { resume: [], posting: ['17 days'] },
    },
  ],
};
