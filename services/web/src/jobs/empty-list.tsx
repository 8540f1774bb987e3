import type { RecommendResponse } from '@rolecall/contracts';
import { askedFields, keepsUnstated, withUnstatedKept } from '../filters/change.ts';
import { rank } from '../match/session.ts';
import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';

/** What is said where there is no job to show, and what can be done about it. */
export function EmptyList({ answer }: { answer: RecommendResponse }) {
  const { jobs, failures } = texts.value;
  if (answer.recommendations.length > 0) return <p class="empty">{jobs.allDismissed}</p>;
  if (Object.keys(filters.value).length > 0) return <NothingPasses />;
  return (
    <div class="empty">
      <h2>{jobs.emptyHeading}</h2>
      <p>{jobs.emptyHint}</p>
      <p class="empty-ways">
        <button class="button button-main" type="button" onClick={() => void rank()}>
          {failures.retry}
        </button>
      </p>
    </div>
  );
}

function NothingPasses() {
  const { jobs, filters: words } = texts.value;
  const canKeep = askedFields(filters.value).length > 0 && !keepsUnstated(filters.value);
  return (
    <div class="empty">
      <h2>{jobs.noneHeading}</h2>
      <p>{jobs.noneHint}</p>
      <p class="empty-ways">
        <button class="button button-main" type="button" onClick={() => setFilters({})}>
          {words.clear}
        </button>
        {canKeep && (
          <button
            class="button"
            type="button"
            onClick={() => setFilters(withUnstatedKept(filters.value, true))}
          >
            {words.keepUnstated}
          </button>
        )}
      </p>
    </div>
  );
}
