import type { Reason } from '@rolecall/contracts';
import { texts } from '../texts/language.ts';
import { reasonText } from './reason-text.ts';

/** What speaks for a job and what against it. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { jobs } = texts.value;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason.kind + reason.fit + reason.label} class={`reason-${reason.fit}`}>
          <span class="visually-hidden">{jobs.fit[reason.fit]}: </span>
          {reasonText(reason, texts.value)}
        </li>
      ))}
    </ul>
  );
}
