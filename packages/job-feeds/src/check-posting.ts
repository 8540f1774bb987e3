import { type ErrorDetail, JobPosting } from '@rolecall/contracts';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';

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
    .flatMap(toProblems)
    .slice(0, MAX_PROBLEMS);
  return { problems };
}

function toProblems({ keyword, params, instancePath, message }: TLocalizedValidationError): ErrorDetail[] {
  if (keyword === 'required') {
    return params.requiredProperties.map((name) => ({
      path: `${instancePath}/${name}`,
      message: 'is missing',
    }));
  }
  if (keyword !== 'additionalProperties') return [{ path: instancePath, message }];
  const names = params.additionalProperties.slice(0, MAX_PROBLEMS).join(', ').slice(0, 200);
  return [{ path: instancePath, message: `unknown properties: ${names}` }];
}
