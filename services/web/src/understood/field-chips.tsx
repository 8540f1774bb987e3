import type { ResumeProfile } from '@rolecall/contracts';
import type { DomainId } from '@rolecall/taxonomy';
import { withToggled } from '../filters/change.ts';
import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { fieldsOf } from './understood.ts';

/** The fields of work the titles stand for; pressing one keeps to its postings. */
export function FieldChips({ profile }: { profile: ResumeProfile }) {
  const { understood: words, domains } = texts.value;
  const fields = fieldsOf(profile);
  if (fields.length === 0) return null;
  return (
    <fieldset class="chip-group">
      <legend class="label">{words.fields}</legend>
      <ul class="chips">
        {fields.map((field) => {
          const name = domains[field as DomainId] ?? field;
          return (
            <li key={field}>
              <button
                type="button"
                class="chip chip-toggle"
                aria-pressed={filters.value.domains?.includes(field) ?? false}
                title={words.onlyField(name)}
                onClick={() => setFilters(withToggled(filters.value, 'domains', field))}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
