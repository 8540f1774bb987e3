import type {
  Contributions,
  EmploymentType,
  ErrorCode,
  Import,
  MatchBand,
  Reason,
  ReasonKind,
  Salary,
  SearchFilters,
  Seniority,
  Timings,
  Versions,
  Warning,
  Workplace,
} from '@rolecall/contracts';
import type { DomainId } from '@rolecall/taxonomy';
import type { FailureCode } from '../api/request-error.ts';
import type { Stage } from '../match/stages.ts';
import type { SampleName } from '../welcome/samples.ts';

type Count = (count: number) => string;
type Named = (name: string) => string;

/** Everything the page says to candidates. A language is one file of this shape; errors it has no words for are told in the API's. */
export interface Texts {
  page: Record<'title' | 'skip' | 'home' | 'language' | 'operator' | 'reference' | 'privacy', string>;
  welcome: Record<
    | 'heading'
    | 'lead'
    | 'drop'
    | 'dropNow'
    | 'choose'
    | 'kinds'
    | 'paste'
    | 'pasteLabel'
    | 'pasteHint'
    | 'pasteSend'
    | 'pasteName'
    | 'samples',
    string
  > & { open: Count; sampleNames: Record<SampleName, string>; sampleFile: Named };
  progress: Record<'heading' | 'cancel' | 'again', string> & {
    steps: Record<Stage, string>;
    state: Record<'waiting' | 'active' | 'done', string>;
  };
  understood: Record<
    | 'heading'
    | 'hint'
    | 'titles'
    | 'years'
    | 'noYears'
    | 'skills'
    | 'fields'
    | 'none'
    | 'addTitle'
    | 'addSkill'
    | 'add'
    | 'fewer'
    | 'reset'
    | 'anotherResume',
    string
  > & { summary(titles: number, skills: number): string; remove: Named; onlyField: Named; more: Count };
  warnings: Record<Warning['code'], string>;
  jobs: Record<
    | 'matched'
    | 'missing'
    | 'old'
    | 'details'
    | 'original'
    | 'openOriginal'
    | 'save'
    | 'saved'
    | 'dismiss'
    | 'undo'
    | 'savedHeading'
    | 'close'
    | 'whyHeading'
    | 'partsHeading'
    | 'partsHint'
    | 'postingHeading'
    | 'noneHeading'
    | 'noneHint'
    | 'emptyHeading'
    | 'emptyHint'
    | 'allDismissed'
    | 'showUnmet'
    | 'hideUnmet',
    string
  > &
    Record<
      | 'headingFirst'
      | 'posted'
      | 'detailsOf'
      | 'originalOf'
      | 'saveJob'
      | 'dismissJob'
      | 'dismissed'
      | 'from'
      | 'upTo',
      Named
    > & {
      heading: Count;
      took: Count;
      similar: Count;
      bands: Record<MatchBand, string>;
      fit: Record<Reason['fit'], string>;
      unmet(licences: number, degrees: number): string;
      partsColumns: Record<'kind' | 'effect', string>;
      per: Record<Salary['period'], string>;
    };
  /** Reasons by what they are about and whether they speak for a job, with the names they rest on; absent where the API's words are taken. */
  reasons?: Record<ReasonKind, Record<Reason['fit'], Named>>;
  contributions: Record<Exclude<keyof Contributions, 'typical'>, string>;
  filters: Record<
    | 'heading'
    | 'clear'
    | 'among'
    | 'place'
    | 'placeHint'
    | 'radius'
    | 'radiusExact'
    | 'includeRemote'
    | 'workplace'
    | 'employmentType'
    | 'seniority'
    | 'salary'
    | 'currency'
    | 'posted'
    | 'anyTime'
    | 'excludeTitles'
    | 'excludeHint'
    | 'keepUnstated',
    string
  > & {
    active: Count;
    days: Count;
    kilometres: Count;
    remove: Named;
    workplaces: Record<Workplace, string>;
    employmentTypes: Record<EmploymentType, string>;
    seniorities: Record<Seniority, string>;
    others: Partial<Record<keyof SearchFilters, string>>;
  };
  failures: Record<'heading' | 'retry' | 'password' | 'open' | 'key' | 'keyHint' | 'useKey', string> & {
    retryIn: Count;
    requestId: Named;
    codes: Partial<Record<FailureCode, string>> & Record<'OFFLINE' | 'UNREACHABLE', string>;
  };
  domains: Record<DomainId, string>;
  operator: OperatorTexts;
}

/** What the page says to operators. */
interface OperatorTexts
  extends Record<
    | 'gate'
    | 'key'
    | 'noAdmin'
    | 'queue'
    | 'paused'
    | 'running'
    | 'pause'
    | 'resume'
    | 'index'
    | 'postings'
    | 'ready'
    | 'deadLetters'
    | 'replay'
    | 'replayImport'
    | 'drop'
    | 'confirmDrop'
    | 'imports'
    | 'feed'
    | 'feedHint'
    | 'importId'
    | 'follow'
    | 'latency'
    | 'measure',
    string
  > {
  states: Record<'waiting' | 'active' | 'delayed' | 'deadLetters', string>;
  versions: Record<keyof Versions, string>;
  columns: Record<
    'failed' | 'reason' | 'postings' | 'import' | 'actions' | 'line' | 'externalId' | 'part' | 'median',
    string
  >;
  importStates: Record<Import['status'], string>;
  counts: Record<'total' | 'indexed' | 'unchanged' | 'rejected' | 'failed', string>;
  parts: Record<keyof Timings, string>;
  deadLetterCount: Count;
  attempts: Count;
  latencyHint: Count;
  measured: Count;
}

/** The words for a failure; the API's own where this language has none. */
export function failureText(texts: Texts, failure: { code: FailureCode; message: string }): string {
  return texts.failures.codes[failure.code as ErrorCode] ?? failure.message;
}
