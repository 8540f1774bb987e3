import type { ProfileCorrections, ResumeProfile } from '@rolecall/contracts';
import type { CandidateProfile } from '@rolecall/ranking';
import { findSkills, listSkills, type Skill } from '@rolecall/taxonomy';

/** What recommending reads of a profile. */
export interface CorrectedProfile extends Pick<ResumeProfile, 'titles' | 'education'> {
  yearsOfExperience: number | undefined;
  positions: ResumeProfile['experience'];
  skills: CandidateProfile['skills'];
  /** Skills the taxonomy does not know: words to search for. */
  otherSkills: readonly string[];
}

/**
 * A profile with what the candidate says instead of what was read. Positions of a title that was taken out are left out, too.
 */
export function correctProfile(
  read: Pick<ResumeProfile, 'titles' | 'skills' | 'experience' | 'education' | 'yearsOfExperience'>,
  { titles, skills, yearsOfExperience }: ProfileCorrections,
): CorrectedProfile {
  const given = titles?.map((title) => title.trim().toLowerCase());
  const removed = given === undefined ? [] : read.titles.filter((title) => !given.includes(title));
  return {
    titles: given ?? read.titles,
    positions: read.experience.filter(({ title = '' }) => {
      const held = title.toLowerCase();
      return !removed.some((one) => held.includes(one));
    }),
    education: read.education,
    ...correctSkills(read.skills, skills),
    yearsOfExperience: yearsOfExperience ?? read.yearsOfExperience,
  };
}

function correctSkills(
  read: ResumeProfile['skills'],
  given: readonly string[] | undefined,
): Pick<CorrectedProfile, 'skills' | 'otherSkills'> {
  if (given === undefined) return { skills: read, otherSkills: [] };
  const named = new Map(read.map((skill) => [skill.id, skill]));
  const known = new Map<string, CandidateProfile['skills'][number]>();
  const otherSkills: string[] = [];
  for (const text of given) {
    const skill = skillNamed(text.trim());
    if (skill === undefined) {
      otherSkills.push(text);
      continue;
    }
    const { id, name } = skill;
    const { written = [], count = 1 } = known.get(id) ?? named.get(id) ?? {};
    known.set(id, { id, name, written: [...new Set([...written, text === id ? name : text])], count });
  }
  const skills = [...known.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { skills, otherSkills };
}

/** By id and by name; made with the first correction. */
let skillsByName: ReadonlyMap<string, Skill> | undefined;

/** By its id, or by a name that is all of the text. */
function skillNamed(text: string): Skill | undefined {
  skillsByName ??= new Map(
    listSkills().flatMap((skill) => [[skill.name, skill] as const, [skill.id, skill] as const]),
  );
  const known = skillsByName.get(text);
  if (known !== undefined) return known;
  // Ambiguous names count where the text speaks of skills.
  const intro = 'Skills: ';
  return findSkills(`${intro}${text}`).find(
    ({ start, end }) => start === intro.length && end === intro.length + text.length,
  );
}
