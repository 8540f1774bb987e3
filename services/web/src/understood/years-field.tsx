import { texts } from '../texts/language.ts';

/** Most years the API takes. */
const MAX_YEARS = 80;

/** Years of experience, to be corrected. */
export function YearsField({
  years,
  onChange,
}: {
  years: number | undefined;
  onChange(years: number): void;
}) {
  const { understood: words } = texts.value;
  return (
    <label class="years">
      <span class="label">{words.years}</span>
      <input
        class="input"
        type="number"
        inputMode="decimal"
        min={0}
        max={MAX_YEARS}
        step="any"
        value={years ?? ''}
        placeholder={words.noYears}
        onChange={({ currentTarget }) => {
          const changed = currentTarget.valueAsNumber;
          if (changed >= 0 && changed <= MAX_YEARS) onChange(changed);
          else currentTarget.value = String(years ?? '');
        }}
      />
    </label>
  );
}
