import { computed, signal } from '@preact/signals';
import type { SearchFilters } from '@rolecall/contracts';
import { filtersFromQuery, queryWithFilters } from '../filters/url.ts';

const query = signal(new URLSearchParams(location.search));
addEventListener('popstate', () => {
  query.value = new URLSearchParams(location.search);
});

/** The filters, which are in the address, so that they can be shared and gone back from. */
const filtersInAddress = computed(() =>
  queryWithFilters(new URLSearchParams(), filtersFromQuery(query.value)).toString(),
);
export const filters = computed(() => filtersFromQuery(new URLSearchParams(filtersInAddress.value)));

/** Whether postings are wanted that demand what the resume does not tell of. */
export const showUnmet = computed(() => query.value.get('showUnmet') === 'true');

/** The job whose details are open. */
export const openJobId = computed(() => query.value.get('job'));

/** The language asked for. */
export const askedLanguage = computed(() => query.value.get('lang'));

/** Puts filters into the address, as a step of the browser's history. */
export function setFilters(changed: SearchFilters): void {
  go(queryWithFilters(query.value, changed));
}

/** Has postings shown, or left out, that demand what the resume does not tell of. */
export function setShowUnmet(show: boolean): void {
  go(changedQuery('showUnmet', show ? 'true' : undefined));
}

/** Opens the details of a job. */
export function openJob(id: string): void {
  go(changedQuery('job', id), { opened: true });
}

/** Closes the details; the step that opened them is gone back where there was one. */
export function closeJob(): void {
  if ((history.state as { opened?: boolean } | null)?.opened) history.back();
  else go(changedQuery('job', undefined));
}

/** Puts the language into the address, in place of the current step. */
export function setLanguage(language: string): void {
  const changed = changedQuery('lang', language);
  history.replaceState(history.state, '', addressOf(changed));
  query.value = changed;
}

function changedQuery(name: string, value: string | undefined): URLSearchParams {
  const changed = new URLSearchParams(query.value);
  if (value === undefined) changed.delete(name);
  else changed.set(name, value);
  return changed;
}

function go(changed: URLSearchParams, state: unknown = null): void {
  if (changed.toString() === query.value.toString()) return;
  history.pushState(state, '', addressOf(changed));
  query.value = changed;
}

function addressOf(changed: URLSearchParams): string {
  const text = changed.toString();
  return text === '' ? location.pathname : `?${text}`;
}
