import { answer } from '../match/session.ts';
import { Fold } from '../shell/fold.tsx';
import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { askedFields, keepsUnstated, withUnstatedKept } from './change.ts';
import { ExcludedTitles } from './excluded-titles.tsx';
import { OptionGroup } from './option-group.tsx';
import { PlaceFields } from './place-fields.tsx';
import { PostedField } from './posted-field.tsx';
import { SalaryFields } from './salary-fields.tsx';
import { EMPLOYMENT_TYPES, SENIORITIES, WORKPLACES } from './url.ts';

/** Which postings come into question. What is chosen is in the address. */
export function FiltersPanel() {
  const { filters: words } = texts.value;
  const count = Object.keys(filters.value).filter((name) => name !== 'keepUnstated').length;
  const jobs = answer.value?.recommendations.map(({ job }) => job) ?? [];
  return (
    <Fold title={words.heading} note={count > 0 ? words.active(count) : undefined}>
      <PlaceFields />
      <OptionGroup
        name="workplace"
        label={words.workplace}
        options={WORKPLACES}
        names={words.workplaces}
        jobs={jobs}
      />
      <OptionGroup
        name="employmentType"
        label={words.employmentType}
        options={EMPLOYMENT_TYPES}
        names={words.employmentTypes}
        jobs={jobs}
      />
      <OptionGroup
        name="seniority"
        label={words.seniority}
        options={SENIORITIES}
        names={words.seniorities}
        jobs={jobs}
      />
      <SalaryFields />
      <PostedField />
      <ExcludedTitles />
      {askedFields(filters.value).length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={keepsUnstated(filters.value)}
            onChange={({ currentTarget }) =>
              setFilters(withUnstatedKept(filters.value, currentTarget.checked))
            }
          />
          <span>{words.keepUnstated}</span>
        </label>
      )}
      <p class="hint">{words.among}</p>
    </Fold>
  );
}
