import { useEffect } from 'preact/hooks';
import { apiKey } from '../api/client.ts';
import type { RequestError } from '../api/request-error.ts';
import { unlock } from '../match/session.ts';
import { texts } from '../texts/language.ts';
import { failureText } from '../texts/texts.ts';
import { SecretForm } from './secret-form.tsx';
import { useCountdown } from './use-countdown.ts';

/** Why there are no jobs, and what can be done about it. */
export function FailureNotice({ failure, onRetry }: { failure: RequestError; onRetry(): void }) {
  const { failures } = texts.value;
  useEffect(() => {
    addEventListener('online', onRetry);
    return () => removeEventListener('online', onRetry);
  }, [failure]);
  return (
    <section class="notice" role="alert" aria-labelledby="failure-heading" data-code={failure.code}>
      <h1 id="failure-heading" class="section-title">
        {failures.heading}
      </h1>
      <p>{failureText(texts.value, failure)}</p>
      <WayOut failure={failure} onRetry={onRetry} />
      {failure.requestId !== undefined && <p class="hint">{failures.requestId(failure.requestId)}</p>}
    </section>
  );
}

function WayOut({ failure, onRetry }: { failure: RequestError; onRetry(): void }) {
  const { failures } = texts.value;
  switch (failure.code) {
    case 'RESUME_ENCRYPTED':
      return <SecretForm label={failures.password} action={failures.open} onSecret={unlock} />;
    case 'API_KEY_MISSING':
    case 'API_KEY_INVALID':
    case 'SCOPE_MISSING':
      return (
        <SecretForm
          label={failures.key}
          hint={failures.keyHint}
          action={failures.useKey}
          onSecret={(key) => {
            apiKey.value = key;
            onRetry();
          }}
        />
      );
    default:
      return <RetryButton failure={failure} onRetry={onRetry} />;
  }
}

/** Counts down to where a retry is sensible, then retries by itself. */
function RetryButton({ failure, onRetry }: { failure: RequestError; onRetry(): void }) {
  const { failures } = texts.value;
  const left = useCountdown(failure, failure.retryAfterSeconds, onRetry);
  return (
    <p class="retry">
      <button class="button button-main" type="button" onClick={onRetry}>
        {failures.retry}
      </button>
      {left > 0 && (
        <span class="countdown" role="timer" aria-live="off">
          {failures.retryIn(left)}
        </span>
      )}
    </p>
  );
}
