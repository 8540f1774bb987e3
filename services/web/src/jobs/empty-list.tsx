import type { RecommendResponse } from '@rolecall/contracts';
import { rank } from '../match/session.ts';
import { filters, setFilters } from '../shell/location.ts';
import { texts } from '../texts/language.ts';

/** What is said where there is no job to show. */
export function EmptyList({ answer }: { answer: RecommendResponse }) {
  const { jobs, failures, filters: words } = texts.value;
  if (answer.recommendations.length > 0) return <p class="empty">{jobs.allDismissed}</p>;
  const isFiltered = Object.keys(filters.value).length > 0;
  return (
    <div class="empty">
      <h2>{isFiltered ? jobs.noneHeading : jobs.emptyHeading}</h2>
      <p>{isFiltered ? jobs.noneHint : jobs.emptyHint}</p>
      <button
        class="button button-main"
        type="button"
        onClick={() => (isFiltered ? setFilters({}) : void rank())}
      >
        {isFiltered ? words.clear : failures.retry}
      </button>
    </div>
  );
}
