import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '@rolecall/contracts';
import { Presets, SingleBar } from 'cli-progress';
import type { ApiClient } from './api-client.ts';

const POLL_MS = 200;

/**
 * Follows an import with a progress bar until it ends (a line at the end only where there is no terminal).
 *
 * @throws CliError when the API cannot be reached any more
 */
export async function followImport(api: ApiClient, importId: string, signal: AbortSignal): Promise<Import> {
  const bar = new SingleBar(
    { format: '  {bar} {percentage}% | {value}/{total} postings | {duration_formatted}', hideCursor: true },
    Presets.shades_classic,
  );
  let state = await api.getImport(importId);
  bar.start(state.total, 0);
  try {
    for (;;) {
      bar.setTotal(state.total);
      bar.update(state.indexed + state.unchanged + state.rejected + state.failed);
      if (state.status === 'completed' || state.status === 'failed') return state;
      await sleep(POLL_MS, undefined, { signal });
      state = await api.getImport(importId);
    }
  } finally {
    bar.stop();
  }
}
