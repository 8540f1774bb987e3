import type { SearchFilters } from '@rolecall/contracts';
import { filters, setFilters } from '../shell/location.ts';
import { language, texts } from '../texts/language.ts';
import { activeFilters } from './active-filters.ts';
import { withFilter, withToggled } from './change.ts';

/** The filters that hold, each with a way to be rid of it. */
export function ActiveFilters() {
  const { filters: words } = texts.value;
  const active = activeFilters(filters.value, texts.value, language.value);
  if (active.length === 0) return null;
  return (
    <ul class="chips active-filters">
      {active.map(({ name, value, label }) => (
        <li key={`${name} ${value}`} class="chip">
          <span>{label}</span>
          <button
            type="button"
            class="chip-remove"
            aria-label={words.remove(label)}
            onClick={() => setFilters(without(filters.value, name, value))}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="m2.5 2.5 7 7m0-7-7 7" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="button button-quiet" onClick={() => setFilters({})}>
          {words.clear}
        </button>
      </li>
    </ul>
  );
}

function without(all: SearchFilters, name: keyof SearchFilters, value: string | undefined): SearchFilters {
  return value === undefined ? withFilter(all, name, undefined) : withToggled(all, name as 'titles', value);
}
