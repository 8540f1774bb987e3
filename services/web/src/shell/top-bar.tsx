import { resume } from '../match/session.ts';
import { LANGUAGES, type Language, language, speak, texts } from '../texts/language.ts';
import { setLanguage } from './location.ts';

/** Name and language. */
export function TopBar() {
  const { page } = texts.value;
  const change = (chosen: Language) => {
    setLanguage(chosen);
    void speak(chosen);
  };
  return (
    <header class={resume.value === undefined ? 'top' : 'top top-ruled'}>
      <a class="wordmark" href="./" aria-label={page.home}>
        <Mark />
        Rolecall
      </a>
      <label class="language">
        <span class="visually-hidden">{page.language}</span>
        <select
          value={language.value}
          onChange={({ currentTarget }) => change(currentTarget.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

/** A line of a register, ticked off. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 28 24" aria-hidden="true">
      <path class="mark-lines" d="M2 5h6M2 12h6M2 19h6M13 5h13M13 19h13" />
      <path class="mark-tick" d="m12.5 12.5 4 4L26 7" />
    </svg>
  );
}
