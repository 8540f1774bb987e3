import type { Warning } from '@rolecall/contracts';
import { texts } from '../texts/language.ts';

/** What a person should know of how the resume was read. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const words = texts.value.warnings;
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map(({ code, message }) => (
        <li key={code}>{words[code] ?? message}</li>
      ))}
    </ul>
  );
}
