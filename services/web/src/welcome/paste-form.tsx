import { texts } from '../texts/language.ts';

/** Takes a resume as text. */
export function PasteForm({ onText }: { onText(text: string): void }) {
  const { welcome } = texts.value;
  return (
    <details class="paste">
      <summary>{welcome.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get('text')).trim();
          if (text !== '') onText(text);
        }}
      >
        <label>
          <span class="label">{welcome.pasteLabel}</span>
          <textarea name="text" rows={9} required aria-describedby="paste-hint" />
        </label>
        <p class="hint" id="paste-hint">
          {welcome.pasteHint}
        </p>
        <button class="button button-main" type="submit">
          {welcome.pasteSend}
        </button>
      </form>
    </details>
  );
}
