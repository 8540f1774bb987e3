import { useState } from 'preact/hooks';
import type { SentResume } from '../api/recommend.ts';
import { RequestError, request } from '../api/request.ts';
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
      const response = await request(`samples/${name}.pdf`);
      onSample({ file: await response.blob(), name: welcome.sampleFile(welcome.sampleNames[name]) });
    } catch (error) {
      setFailure(error instanceof RequestError ? error : new RequestError('UNREACHABLE', String(error)));
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
