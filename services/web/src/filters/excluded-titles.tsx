import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { withFilter } from './change.ts';

/** Words that no title may hold. */
export function ExcludedTitles() {
  const { filters: words } = texts.value;
  return (
    <label>
      <span class="label">{words.excludeTitles}</span>
      <input
        class="input"
        value={filters.value.excludeTitles?.join(', ') ?? ''}
        aria-describedby="exclude-hint"
        autocomplete="off"
        onChange={({ currentTarget }) =>
          setFilters(withFilter(filters.value, 'excludeTitles', phrases(currentTarget.value)))
        }
      />
      <span class="hint" id="exclude-hint">
        {words.excludeHint}
      </span>
    </label>
  );
}

function phrases(text: string): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().slice(0, 100))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}
