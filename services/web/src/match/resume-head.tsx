import { texts } from '../texts/language.ts';
import { dropResume, resume } from './session.ts';

/** Which resume it is, and the way to another. */
export function ResumeHead() {
  const { understood } = texts.value;
  return (
    <div class="resume-head">
      <p class="resume-name">{resume.value?.name}</p>
      <button class="button button-quiet" type="button" onClick={dropResume}>
        {understood.anotherResume}
      </button>
    </div>
  );
}
