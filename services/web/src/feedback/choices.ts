import { computed, effect, signal } from '@preact/signals';
import type { FeedbackEvent, JobSummary } from '@rolecall/contracts';
import { sendFeedback } from '../api/feedback.ts';
import { shownJobs } from '../jobs/shown-jobs.ts';
import { answer, resume } from '../match/session.ts';
import { createOutbox } from './outbox.ts';

/** How long a choice can be taken back before it is told, in milliseconds. */
const UNDO_MS = 8000;

/** Feedback is a favour to whoever trains the ranking: nobody is bothered when it does not arrive. */
const outbox = createOutbox((feedback) => void sendFeedback(feedback).catch(() => {}), UNDO_MS);
addEventListener('pagehide', () => outbox.flush());

/** Jobs the person does not want. */
const dismissed = signal<ReadonlySet<string>>(new Set());
/** The last of them, as long as it can be taken back. */
export const lastDismissed = signal<JobSummary | undefined>();
let undoTimer: ReturnType<typeof setTimeout> | undefined;

/** Jobs the person saved, in memory only. */
export const saved = signal<ReadonlyMap<string, JobSummary>>(new Map());

/** The jobs on the page. */
export const shown = computed(() => shownJobs(answer.value?.recommendations ?? [], dismissed.value));

export function dismiss(job: JobSummary): void {
  tell(job, 'dismissed');
  dismissed.value = new Set([...dismissed.value, job.id]);
  lastDismissed.value = job;
  clearTimeout(undoTimer);
  undoTimer = setTimeout(() => {
    lastDismissed.value = undefined;
  }, UNDO_MS);
}

export function undoDismissal(job: JobSummary): void {
  outbox.withdraw(job.id, 'dismissed');
  dismissed.value = new Set([...dismissed.value].filter((id) => id !== job.id));
  lastDismissed.value = undefined;
}

export function toggleSaved(job: JobSummary): void {
  const changed = new Map(saved.value);
  if (changed.delete(job.id)) outbox.withdraw(job.id, 'saved');
  else {
    changed.set(job.id, job);
    tell(job, 'saved');
  }
  saved.value = changed;
}

/** Notes that the details or the original of a job were looked at. */
export function noteOpened(job: JobSummary): void {
  tell(job, 'opened');
}

function tell(job: JobSummary, action: FeedbackEvent['action']): void {
  const given = answer.value;
  const found = given?.recommendations.find((one) => one.job.id === job.id);
  if (given === undefined || found === undefined) return;
  outbox.add(given.recommendationId, { jobId: job.id, action, rank: found.rank });
}

effect(() => {
  for (const { job } of shown.value) tell(job, 'shown');
});

/** Another resume is perhaps another person's. */
effect(() => {
  if (resume.value !== undefined) return;
  dismissed.value = new Set();
  saved.value = new Map();
  lastDismissed.value = undefined;
});
