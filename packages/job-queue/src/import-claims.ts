import { createHash, randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { defineScript } from './define-script.ts';
import type { ImportLedger } from './import-ledger.ts';
import { CLAIM_IMPORT } from './ledger-scripts.ts';
import type { QueueSettings } from './settings.ts';

/** How long a key stands for the import it was first sent with, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** How soon after its claim an import is opened, in milliseconds; after that, whoever claimed it is gone. */
const OPENED_WITHIN_MS = 10_000;

/**
 * Whether an import is to be made, for a key that must not make two:
 * - `ours`: by whoever asked, under this id
 * - `made`: no, all of it was queued before
 * - `under-way`: no, another is at it just now
 * - `other`: no, the key stands for something else
 */
export type ImportClaim =
  | { state: 'ours' | 'made'; id: string }
  | { state: 'under-way'; id?: undefined }
  | { state: 'other'; id?: undefined };

/** Errors are Redis' own. */
export interface ImportClaims {
  claim(claim: { key: string; digest: string }): Promise<ImportClaim>;
}

/**
 * Remembers for a day which import a caller's key stands for (as digest, like the content). That an import was queued, is
 * being queued or came to nothing is not noted a second time: the ledger knows it, whatever crashed.
 */
export function createImportClaims(
  redis: Redis,
  ledger: ImportLedger,
  { QUEUE_PREFIX }: QueueSettings,
): ImportClaims {
  const claimImport = defineScript(redis, 'rolecallClaimImport', CLAIM_IMPORT, 1);

  /** How far the import of a claim has come. */
  async function outcome(id: string, ageMs: number): Promise<'made' | 'under-way' | 'failed'> {
    const found = await ledger.writer(id);
    if (found === undefined) return ageMs > OPENED_WITHIN_MS ? 'failed' : 'under-way';
    if (found.writer === 'finished') return 'made';
    return found.writer === 'open' && found.alive ? 'under-way' : 'failed';
  }

  return {
    async claim({ key, digest }) {
      const name = `${QUEUE_PREFIX}:claim:${createHash('sha256').update(key).digest('hex')}`;
      const mine = randomUUID();
      const ask = async (replaced: string) =>
        (await claimImport([name], [digest, mine, replaced, KEPT_MS])) as [string, string, number];

      const [known, id, ageMs] = await ask('');
      if (known !== digest) return { state: 'other' };
      if (id === mine) return { state: 'ours', id };
      const state = await outcome(id, ageMs);
      if (state === 'made') return { state, id };
      if (state === 'under-way') return { state };
      const [, now] = await ask(id);
      return now === mine ? { state: 'ours', id: mine } : { state: 'under-way' };
    },
  };
}
