import { texts } from '../texts/language.ts';
import { dropResume, reading } from './session.ts';
import { stageStates } from './stages.ts';

/** What is under way, by the stages of the service. */
export function ProgressSteps() {
  const { progress } = texts.value;
  const stages = stageStates({ profile: reading.value?.timings });
  return (
    <section class="progress" aria-labelledby="progress-heading">
      <h1 id="progress-heading" class="section-title">
        {progress.heading}
      </h1>
      <div role="status">
        <ol class="steps">
          {stages.map(({ stage, state, ms }) => (
            <li key={stage} class={`step step-${state}`}>
              <span class="step-mark" aria-hidden="true" />
              <span>{progress.steps[stage]}</span>
              <span class="visually-hidden">, {progress.state[state]}</span>
              <span class="step-time">{ms !== undefined && `${Math.round(ms)} ms`}</span>
            </li>
          ))}
        </ol>
      </div>
      <button class="button" type="button" onClick={dropResume}>
        {progress.cancel}
      </button>
    </section>
  );
}
