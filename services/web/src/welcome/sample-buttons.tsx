import { useState } from 'preact/hooks';
import type { SentResume } from '../api/recommend.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { getSample } from '../api/samples.ts';
import { texts } from '../texts/language.ts';
import { failureText } from '../texts/texts.ts';
import { SAMPLES, type SampleName } from './samples.ts';

/** Takes one of the sample resumes, which are served beside the page. */
export function SampleButtons({ onSample }: { onSample(resume: SentResume): void }) {
  const { welcome } = texts.value;
  const [failure, setFailure] = useState<RequestError>();
  const take = async (name: SampleName) => {
    setFailure(undefined);
    try {
      onSample({ file: await getSample(name), name: welcome.sampleFile(welcome.sampleNames[name]) });
    } catch (error) {
      setFailure(asRequestError(error));
    }
  };
  return (
    <div class="samples">
      <p id="samples-label">{welcome.samples}</p>
      <ul aria-labelledby="samples-label">
        {SAMPLES.map((name) => (
          <li key={name}>
            <button class="button" type="button" onClick={() => void take(name)}>
              {welcome.sampleNames[name]}
            </button>
          </li>
        ))}
      </ul>
      <p class="form-error" role="alert">
        {failure && failureText(texts.value, failure)}
      </p>
    </div>
  );
}
