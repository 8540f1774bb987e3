import { useRef, useState } from 'preact/hooks';
import { texts } from '../texts/language.ts';

/** How many are shown until all are asked for. */
const FIRST = 12;

/** Longest name the API takes. */
const MAX_LENGTH = 100;

interface EditableChipsProps {
  label: string;
  addLabel: string;
  names: readonly string[];
  onAdd(name: string): void;
  onRemove(index: number): void;
}

/** Names that can be taken out one by one, and a field that adds one. */
export function EditableChips({ label, addLabel, names, onAdd, onRemove }: EditableChipsProps) {
  const { understood: words } = texts.value;
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? names : names.slice(0, FIRST);
  const remove = (index: number) => {
    onRemove(index);
    // Whoever works by keyboard stays where the chip was.
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
  };
  return (
    <fieldset class="chip-group">
      <legend class="label">{label}</legend>
      {names.length === 0 && <p class="hint">{words.none}</p>}
      <ul class="chips" ref={list}>
        {shown.map((name, index) => (
          <li key={name} class="chip">
            <span>{name}</span>
            <button
              type="button"
              class="chip-remove"
              aria-label={words.remove(name)}
              onClick={() => remove(index)}
            >
              <Cross />
            </button>
          </li>
        ))}
      </ul>
      {names.length > FIRST && (
        <button class="button button-quiet" type="button" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(names.length - FIRST)}
        </button>
      )}
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get('name')).trim();
          event.currentTarget.reset();
          if (/[\p{L}\p{N}]/u.test(name)) onAdd(name);
        }}
      >
        <input
          name="name"
          class="input"
          aria-label={addLabel}
          placeholder={addLabel}
          maxLength={MAX_LENGTH}
          autocomplete="off"
        />
        <button class="button" type="submit">
          {words.add}
        </button>
      </form>
    </fieldset>
  );
}

function Cross() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="m2.5 2.5 7 7m0-7-7 7" />
    </svg>
  );
}
