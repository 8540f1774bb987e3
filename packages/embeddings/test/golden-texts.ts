/** Written for the golden test; changing one changes the pinned vectors. */
export const GOLDEN_TEXTS = {
  nurse:
    'Registered nurse with seven years on a paediatric intensive care ward; triage, ventilators, night shifts.',
  nursePosting:
    'Children’s hospital hires an ICU nurse (f/m/d). You care for ventilated infants in rotating shifts.',
  welder:
    'TIG and MIG welder, certified to EN ISO 9606-1, reads isometric drawings, stainless pipework for dairies.',
  accents: 'Köchin für Gemeinschaftsverpflegung – crème brûlée, smørrebrød und 寿司; Teilzeit ab 1. März.',
  empty: '',
  // About 900 tokens: both models cut it.
  long: Array.from(
    { length: 60 },
    (_, i) => `Year ${1960 + i}: drove route ${i * 7 + 3}, repaired the bus and kept the log.`,
  ).join(' '),
} as const;
