import { useState } from 'preact/hooks';
import { sendFeed } from '../api/imports.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { texts } from '../texts/language.ts';
import { follow, followFailure, importState } from './followed-import.ts';
import { ImportProgress } from './import-progress.tsx';
import { Panel } from './panel.tsx';

/** Brings a feed of postings in, and follows an import as it goes. */
export function ImportPanel() {
  const { operator } = texts.value;
  const [refused, setRefused] = useState<RequestError>();
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setRefused(undefined);
    const id = crypto.randomUUID();
    follow(id);
    try {
      await sendFeed(file, id);
    } catch (error) {
      setRefused(asRequestError(error));
    }
  };
  return (
    <Panel title={operator.imports} failure={refused ?? followFailure.value} isWide>
      <div class="panel-forms">
        <label>
          <span class="label">{operator.feed}</span>
          <input
            class="input"
            type="file"
            aria-describedby="feed-hint"
            onChange={({ currentTarget }) => void send(currentTarget.files?.[0])}
          />
          <span class="hint" id="feed-hint">
            {operator.feedHint}
          </span>
        </label>
        <form
          class="secret"
          onSubmit={(event) => {
            event.preventDefault();
            follow(String(new FormData(event.currentTarget).get('id')).trim());
          }}
        >
          <label>
            <span class="label">{operator.importId}</span>
            <input class="input" name="id" required autocomplete="off" spellcheck={false} />
          </label>
          <button class="button" type="submit">
            {operator.follow}
          </button>
        </form>
      </div>
      {importState.value && <ImportProgress state={importState.value} />}
    </Panel>
  );
}
