import type { JobPosting } from '@rolecall/contracts';

/** A valid posting. */
export function posting(externalId: string, fields: Partial<JobPosting> = {}): JobPosting {
  return {
    source: 'test',
    externalId,
    title: 'Pastry chef',
    description: 'Bakes bread, laminates croissants and runs the morning shift of a small bakery.',
    ...fields,
  };
}

export const BAKER = posting('baker', { company: 'Hearth & Rye', location: 'Lyon', workplace: 'on_site' });

export const NURSE = posting('nurse', {
  title: 'Nurse, intensive care',
  description: 'Looks after ventilated patients, gives medication and trains students on the ward.',
});

export const WELDER = posting('welder', {
  title: 'TIG welder',
  description: 'Welds stainless steel pipework from isometric drawings and inspects the seams.',
});

export const BAKER_RESUME = `Mira Solberg
Pastry chef

Eight years in artisan bakeries: sourdough bread, croissants, laminated dough, morning shifts.
Trained apprentices and ordered flour and butter for a small bakery.`;
