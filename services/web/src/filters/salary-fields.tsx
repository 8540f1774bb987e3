import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { withFilter } from './change.ts';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'INR'];

/** The least pay a year, and its currency. */
export function SalaryFields() {
  const { filters: words } = texts.value;
  const { minSalary, salaryCurrency = 'USD' } = filters.value;
  return (
    <div class="field-row">
      <label>
        <span class="label">{words.salary}</span>
        <input
          class="input"
          type="number"
          inputMode="numeric"
          min={0}
          step={1000}
          value={minSalary ?? ''}
          onChange={({ currentTarget }) => {
            const least = currentTarget.valueAsNumber;
            setFilters(withFilter(filters.value, 'minSalary', least > 0 ? least : undefined));
          }}
        />
      </label>
      <label>
        <span class="label">{words.currency}</span>
        <select
          class="input"
          value={salaryCurrency}
          disabled={minSalary === undefined}
          onChange={({ currentTarget }) =>
            setFilters(withFilter(filters.value, 'salaryCurrency', currentTarget.value))
          }
        >
          {[...new Set([...CURRENCIES, salaryCurrency])].map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
