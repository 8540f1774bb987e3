import { batch, computed, effect, signal } from '@preact/signals';
import type { ProfileResponse, RecommendResponse } from '@rolecall/contracts';
import { readProfile, recommend, type SentResume } from '../api/recommend.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { filters, showUnmet } from '../shell/location.ts';
import { correctionsOf, type Understood, understoodFrom } from '../understood/understood.ts';

/** The resume in hand; undefined before there is one. In memory only. */
export const resume = signal<SentResume | undefined>();
/** What was read of it. */
export const reading = signal<ProfileResponse | undefined>();
/** The same as the person corrected it. */
export const understood = signal<Understood | undefined>();
/** The jobs. While they are ranked anew, those from before. */
export const answer = signal<RecommendResponse | undefined>();
/** Why the last request failed. */
export const failure = signal<RequestError | undefined>();
export const isBusy = signal(false);

/** Whether the person changed anything of what was read. */
export const isCorrected = computed(() => Object.keys(corrections()).length > 0);

let running: AbortController | undefined;

/** Takes a resume in hand, in place of any other. */
export function takeResume(sent: SentResume): void {
  // The list is at the top, wherever the button was.
  scrollTo({ top: 0, behavior: 'instant' });
  batch(() => {
    resume.value = sent;
    reading.value = undefined;
    understood.value = undefined;
    answer.value = undefined;
  });
  void rank();
}

/** Lets go of the resume and of all that came of it. */
export function dropResume(): void {
  running?.abort();
  running = undefined;
  batch(() => {
    resume.value = undefined;
    reading.value = undefined;
    understood.value = undefined;
    answer.value = undefined;
    failure.value = undefined;
    isBusy.value = false;
  });
}

/** Corrects what was understood, and ranks anew. */
export function correct(edited: Partial<Understood>): void {
  if (understood.value === undefined) return;
  understood.value = { ...understood.value, ...edited };
  void rank();
}

/** Goes back to what the resume says, and ranks anew. */
export function resetCorrections(): void {
  if (reading.value !== undefined) correct(understoodFrom(reading.value.profile));
}

/** Opens a protected document with its password. */
export function unlock(password: string): void {
  if (resume.value !== undefined) takeResume({ ...resume.value, password });
}

/** Reads the resume unless that is done, and ranks the jobs for it as things stand now; what was under way before is given up. */
export async function rank(): Promise<void> {
  const sent = resume.value;
  if (sent === undefined) return;
  running?.abort();
  const current = new AbortController();
  running = current;
  batch(() => {
    isBusy.value = true;
    failure.value = undefined;
  });
  try {
    if (reading.value === undefined) {
      const read = await readProfile(sent, current.signal);
      batch(() => {
        reading.value = read;
        understood.value = understoodFrom(read.profile);
      });
    }
    const preferences = { filters: filters.value, showUnmet: showUnmet.value, corrections: corrections() };
    answer.value = await recommend(sent, preferences, current.signal);
  } catch (error) {
    if (running !== current) return;
    failure.value = asRequestError(error);
  } finally {
    if (running === current) isBusy.value = false;
  }
}

function corrections() {
  if (reading.value === undefined || understood.value === undefined) return {};
  return correctionsOf(understoodFrom(reading.value.profile), understood.value);
}

/** Ranks anew whenever the filters in the address change, by a click or by going back. */
let isFirst = true;
effect(() => {
  filters.value;
  showUnmet.value;
  if (!isFirst) void rank();
  isFirst = false;
});
