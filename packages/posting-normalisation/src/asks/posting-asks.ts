import type { Job, PostingAsks } from '@rolecall/contracts';
import { findSkills } from '@rolecall/taxonomy';
import { askedDegree } from './asked-degree.ts';
import { askedLicences } from './asked-licences.ts';
import { askedSkills } from './asked-skills.ts';
import { askedYears } from './asked-years.ts';
import { withLostBreaks } from './lost-breaks.ts';
import { mustsOf } from './musts.ts';
import { statementsOf } from './statements.ts';

/** Characters that are read of a description. */
const MAX_CHARACTERS = 20_000;

/**
 * What a posting asks of a candidate, read statement by statement, so that what is merely named (benefits, the employer's
 * trade, colleagues) is not asked for. Nothing is guessed: what is unclear is left out. English; linear in the text.
 */
export function postingAsks({
  title,
  description,
  skills = [],
}: Pick<Job, 'title' | 'description' | 'skills'>): PostingAsks {
  const text = withLostBreaks(description.slice(0, MAX_CHARACTERS), (word) => findSkills(word).length > 0);
  const statements = statementsOf(text);
  const degree = askedDegree(statements);
  const years = askedYears(statements);
  const licences = askedLicences(title, statements);
  return {
    skills: askedSkills(title, statements, skills),
    ...(degree && { degree }),
    licences,
    musts: mustsOf({ licences, ...(degree && { degree }) }),
    ...(years !== undefined && { years }),
  };
}
