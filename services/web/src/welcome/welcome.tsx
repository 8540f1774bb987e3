import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { countJobs } from '../api/jobs.ts';
import { takeResume } from '../match/session.ts';
import { texts } from '../texts/language.ts';
import { DropZone } from './drop-zone.tsx';
import { PasteForm } from './paste-form.tsx';
import { SampleButtons } from './sample-buttons.tsx';

/** How many open postings there are, once it is known. */
const open = signal<number | undefined>();

/** What a person sees first: one thing to do. */
export function Welcome() {
  const { welcome } = texts.value;
  useEffect(() => {
    const controller = new AbortController();
    countJobs(controller.signal).then(
      ({ estimatedTotal }) => {
        open.value = estimatedTotal;
      },
      // The count is an extra.
      () => {},
    );
    return () => controller.abort();
  }, []);
  return (
    <main id="content" class="welcome">
      <div class="welcome-words">
        <h1>{welcome.heading}</h1>
        <p class="lead">{welcome.lead}</p>
        <p class="open-count">
          {open.value === undefined || open.value === 0 ? '\u00a0' : welcome.open(open.value)}
        </p>
      </div>
      <div class="welcome-ways">
        <DropZone onFile={(file) => takeResume({ file, name: file.name })} />
        <PasteForm
          onText={(text) =>
            takeResume({ file: new Blob([text], { type: 'text/plain' }), name: welcome.pasteName })
          }
        />
        <SampleButtons onSample={takeResume} />
      </div>
    </main>
  );
}
