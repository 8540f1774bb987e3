import { setTimeout as sleep } from 'node:timers/promises';
import { type ImportAccepted, jobId } from '@rolecall/contracts';
import type { ApiClient } from '../processes/api-client.ts';

const EVERY_MS = 1000;
const ADDED_AT_ONCE = 3;

/** What a writer has done to the index. */
export interface Written {
  added: Set<string>;
  removed: Set<string>;
  failures: string[];
}

/** Adds a few new postings and removes an old one every second. */
export interface SteadyWriter {
  /** Stops, waits until all is indexed, and tells what was done. */
  stop(): Promise<Written>;
}

/** @param removable ids of postings to remove, each once, in this order */
export function startSteadyWriter(api: ApiClient, removable: readonly string[]): SteadyWriter {
  const written: Written = { added: new Set(), removed: new Set(), failures: [] };
  const imports: string[] = [];
  let stopped = false;
  let turn = 0;

  async function add(): Promise<void> {
    const postings = Array.from({ length: ADDED_AT_ONCE }, (_, n) => posting(turn * ADDED_AT_ONCE + n));
    const { status, code, body } = await api.send('/jobs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(postings),
    });
    if (status !== 202) written.failures.push(`POST /jobs: ${status} ${code}`);
    else {
      imports.push((body as ImportAccepted).importId);
      for (const { source, externalId } of postings) written.added.add(jobId(source, externalId));
    }
  }

  async function remove(): Promise<void> {
    const id = removable[turn];
    if (id === undefined) return;
    const { status, code } = await api.send(`/jobs/${id}`, { method: 'DELETE' });
    if (status === 204) written.removed.add(id);
    else written.failures.push(`DELETE /jobs/${id}: ${status} ${code}`);
  }

  async function writeOn(): Promise<void> {
    for (; !stopped; turn++) {
      await Promise.all([add(), remove()]).catch((error) => written.failures.push(String(error)));
      await sleep(EVERY_MS);
    }
  }
  const writing = writeOn();
  return {
    async stop() {
      stopped = true;
      await writing;
      for (const id of imports) {
        const { status, failed } = await api.untilEnded(id);
        if (status !== 'completed') written.failures.push(`import ${id}: ${status}, ${failed} failed`);
      }
      return written;
    },
  };
}

function posting(n: number) {
  return {
    source: 'drill',
    externalId: `written-${n}`,
    title: `Lighthouse keeper ${n}`,
    description: `Keeps the lamp of lighthouse ${n} burning, and the log of ships that pass.`,
  };
}
