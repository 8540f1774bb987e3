import { ERRORS, type Import } from '@rolecall/contracts';

/** How many rejections are shown. */
const SHOWN = 5;

/** What became of an import, in lines: counts, the first rejections, why it failed. */
export function importSummary({
  indexed,
  unchanged,
  rejected,
  failed,
  rejections,
  status,
  error,
}: Import): string {
  const lines = [`  ${indexed} indexed, ${unchanged} unchanged, ${rejected + failed} not taken.`];
  for (const { line, externalId, code, message } of rejections.slice(0, SHOWN)) {
    const which = externalId === undefined ? '' : ` (${printable(externalId)})`;
    lines.push(`  line ${line}${which}: ${code}: ${printable(message)}`);
  }
  if (rejected > SHOWN) lines.push(`  and ${rejected - Math.min(SHOWN, rejections.length)} more rejected.`);
  if (status === 'failed' && error !== undefined) lines.push(`  ${error}: ${ERRORS[error].message}`);
  return lines.join('\n');
}

/** Text of a feed without what a terminal would take for a command, cut to a line. */
export function printable(text: string): string {
  return text.slice(0, 300).replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
}
