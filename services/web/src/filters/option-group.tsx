import type { JobSummary } from '@rolecall/contracts';
import { filters, setFilters } from '../shell/location.ts';
import { withToggled } from './change.ts';
import { countValues } from './facets.ts';

interface OptionGroupProps<Option extends string> {
  name: 'workplace' | 'employmentType' | 'seniority';
  label: string;
  options: readonly Option[];
  names: Record<Option, string>;
  /** The jobs listed now, which are counted. */
  jobs: readonly JobSummary[];
}

/** A filter of several values, with how many of the listed jobs state each. */
export function OptionGroup<Option extends string>({
  name,
  label,
  options,
  names,
  jobs,
}: OptionGroupProps<Option>) {
  const chosen: readonly string[] = filters.value[name] ?? [];
  const counts = countValues(jobs, name);
  return (
    <fieldset class="options">
      <legend class="label">{label}</legend>
      {options.map((option) => {
        const isChosen = chosen.includes(option);
        // Of what the filter leaves out nothing is listed, so nothing is known.
        const isCounted = chosen.length === 0 || isChosen;
        return (
          <label key={option} class="check">
            <input
              type="checkbox"
              checked={isChosen}
              onChange={() => setFilters(withToggled(filters.value, name, option))}
            />
            <span>{names[option]}</span>
            {isCounted && <span class="count">{counts.get(option) ?? 0}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
