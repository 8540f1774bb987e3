import type { Reason, Recommendation } from '@rolecall/contracts';
import type { Texts } from '../texts/texts.ts';

/** A reason in words: the API's own in English, else those of the language. */
export function reasonText({ kind, fit, label, evidence }: Reason, { reasons }: Texts): string {
  if (reasons === undefined) return label;
  const names = kind === 'title' ? evidence.resume : evidence.posting;
  return reasons[kind][fit](names.join(', '));
}

/** Why a job is in the list, in a sentence: the API's own in English, else made of the weightiest reasons. */
export function explanationText({ explanation, reasons }: Recommendation, texts: Texts): string {
  if (texts.reasons === undefined) return explanation;
  const told = reasons.filter(({ kind }) => kind !== 'skills_matched' && kind !== 'skills_missing');
  const weightiest = [
    ...told.filter(({ fit }) => fit === 'for').slice(0, 2),
    ...told.filter(({ fit }) => fit === 'against').slice(0, 1),
  ];
  return weightiest.map((reason) => reasonText(reason, texts)).join(' · ');
}
