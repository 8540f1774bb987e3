import { effect, signal } from '@preact/signals';
import type { Import } from '@rolecall/contracts';
import { followImport } from '../api/imports.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';

/** Another object each time, as an import may be followed again once it has ended. */
const followed = signal<{ id: string } | undefined>();
/** How it stands. */
export const importState = signal<Import | undefined>();
export const followFailure = signal<RequestError | undefined>();

/** How often an import is looked for that is not there yet, and how long is waited in between, in milliseconds. */
const TRIES = 10;
const WAIT_MS = 300;

/** Follows an import from now on, in place of any other. */
export function follow(id: string): void {
  followed.value = { id };
}

effect(() => {
  const id = followed.value?.id;
  importState.value = undefined;
  followFailure.value = undefined;
  if (id === undefined) return undefined;
  const controller = new AbortController();
  void watch(id, controller.signal);
  return () => controller.abort();
});

/** One that is being sent right now exists from its first record on. */
async function watch(id: string, signal: AbortSignal): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    try {
      for await (const state of followImport(id, signal)) importState.value = state;
      return;
    } catch (error) {
      if (signal.aborted) return;
      const failure = asRequestError(error);
      if (failure.code !== 'IMPORT_NOT_FOUND' || left === 1) {
        followFailure.value = failure;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}
