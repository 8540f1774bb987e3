import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { withFilter } from './change.ts';

const RADII = [10, 25, 50, 100, 250];

/** Where: a place, how far from it, and whether remote jobs count. */
export function PlaceFields() {
  const { filters: words } = texts.value;
  const { place, radiusKm, includeRemote = false } = filters.value;
  return (
    <div class="field-group">
      <label>
        <span class="label">{words.place}</span>
        <input
          class="input"
          name="place"
          value={place ?? ''}
          placeholder={words.placeHint}
          maxLength={200}
          autocomplete="off"
          onChange={({ currentTarget }) =>
            setFilters(withFilter(filters.value, 'place', currentTarget.value.trim()))
          }
        />
      </label>
      {place !== undefined && (
        <>
          <label class="inline">
            <span>{words.radius}</span>
            <select
              class="input"
              value={radiusKm ?? ''}
              onChange={({ currentTarget }) =>
                setFilters(withFilter(filters.value, 'radiusKm', Number(currentTarget.value) || undefined))
              }
            >
              <option value="">{words.radiusExact}</option>
              {[...new Set([...RADII, ...(radiusKm === undefined ? [] : [radiusKm])])].map((radius) => (
                <option key={radius} value={radius}>
                  {words.kilometres(radius)}
                </option>
              ))}
            </select>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={includeRemote}
              onChange={({ currentTarget }) =>
                setFilters(withFilter(filters.value, 'includeRemote', currentTarget.checked))
              }
            />
            <span>{words.includeRemote}</span>
          </label>
        </>
      )}
    </div>
  );
}
