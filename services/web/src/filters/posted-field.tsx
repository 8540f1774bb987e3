import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { withFilter } from './change.ts';

const DAYS = [1, 3, 7, 14, 30, 90];

/** How old a posting may be. */
export function PostedField() {
  const { filters: words } = texts.value;
  const { postedWithinDays } = filters.value;
  const choices = [...new Set([...DAYS, ...(postedWithinDays === undefined ? [] : [postedWithinDays])])];
  return (
    <label>
      <span class="label">{words.posted}</span>
      <select
        class="input"
        value={postedWithinDays ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setFilters(withFilter(filters.value, 'postedWithinDays', value === '' ? undefined : Number(value)))
        }
      >
        <option value="">{words.anyTime}</option>
        {choices
          .sort((a, b) => a - b)
          .map((days) => (
            <option key={days} value={days}>
              {words.days(days)}
            </option>
          ))}
      </select>
    </label>
  );
}
