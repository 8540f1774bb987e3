import { signal } from '@preact/signals';
import { queueState } from '../api/admin.ts';
import { apiKey } from '../api/client.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { SecretForm } from '../notices/secret-form.tsx';
import { texts } from '../texts/language.ts';
import { failureText } from '../texts/texts.ts';
import { DeadLettersPanel } from './dead-letters-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import { IndexPanel } from './index-panel.tsx';
import { LatencyPanel } from './latency-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';

const isOpen = signal(false);
const refusal = signal<RequestError | undefined>();

/** What an operator looks at, behind a key with the scope `admin`. The key stays in memory and is gone with the tab. */
export function OperatorView() {
  const { page, operator, failures } = texts.value;
  return (
    <main id="content" class="operator">
      <h1 class="section-title">{page.operator}</h1>
      {isOpen.value ? (
        <div class="panels">
          <QueuePanel />
          <IndexPanel />
          <DeadLettersPanel />
          <ImportPanel />
          <LatencyPanel />
        </div>
      ) : (
        <div class="gate">
          <p>{operator.gate}</p>
          <SecretForm
            label={operator.key}
            hint={failures.keyHint}
            action={failures.useKey}
            onSecret={enter}
          />
          <p class="form-error" role="alert">
            {refusal.value && refusalText(refusal.value)}
          </p>
        </div>
      )}
    </main>
  );
}

async function enter(key: string): Promise<void> {
  apiKey.value = key;
  refusal.value = undefined;
  try {
    await queueState();
    isOpen.value = true;
  } catch (error) {
    apiKey.value = '';
    refusal.value = asRequestError(error);
  }
}

function refusalText(failure: RequestError): string {
  const { operator } = texts.value;
  return failure.code === 'ROUTE_NOT_FOUND' ? operator.noAdmin : failureText(texts.value, failure);
}
