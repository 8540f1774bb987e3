import { type ErrorDetail, JobPosting } from '@rolecall/contracts';
import { Compile } from 'typebox/compile';

const validator = Compile(JobPosting);

/** A value that is a posting, or what keeps it from being one (at most {@link MAX_PROBLEMS}). */
export type PostingCheck = { posting: JobPosting } | { problems: ErrorDetail[] };

const MAX_PROBLEMS = 5;

/**
 * Checks a value against the JobPosting schema, about a microsecond for a good one.
 *
 * @returns the posting itself, or the violated rules, by JSON pointer relative to the posting
 */
export function checkPosting(value: unknown): PostingCheck {
  if (validator.Check(value)) return { posting: value };
  const problems = validator
    .Errors(value)
    // `false` schemas repeat what `additionalProperties` says better.
    .filter(({ keyword }) => keyword !== 'boolean')
    .slice(0, MAX_PROBLEMS)
    .map(({ keyword, params, instancePath, message }) => ({
      path: instancePath,
      message:
        keyword === 'additionalProperties'
          ? `unknown properties: ${params.additionalProperties.slice(0, MAX_PROBLEMS).join(', ').slice(0, 200)}`
          : message,
    }));
  return { problems };
}
