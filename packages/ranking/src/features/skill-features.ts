import type { PostingAnalysis, RankingFeatures } from '@rolecall/contracts';
import type { CandidateProfile } from '../query.ts';
import { type SkillWeights, skillWeights } from '../skill-weights.ts';

/** Keeps a posting that names one skill from being covered wholly by it. */
const COVERAGE_PRIOR = 5;

/** The skills of a resume, worked out once. */
export interface ResumeSkills {
  weights: ReadonlyMap<string, number>;
  length: number;
  weightOf: SkillWeights;
}

export function resumeSkills(skills: CandidateProfile['skills']): ResumeSkills {
  const weightOf = skillWeights();
  const weights = new Map(skills.map(({ id, count }) => [id, weightOf(id) * dampened(count)]));
  return { weights, length: lengthOf([...weights.values()]), weightOf };
}

/** Cosine of the skills of both, how much of the posting's the resume names, and how many it names and does not. */
export function skillFeatures(
  named: PostingAnalysis['skills'],
  { weights, length, weightOf }: ResumeSkills,
): Pick<RankingFeatures, 'skillSimilarity' | 'skillCoverage' | 'skillsShared' | 'skillsMissing'> {
  let dot = 0;
  let squares = 0;
  let shared = 0;
  let all = COVERAGE_PRIOR;
  let [has, lacks] = [0, 0];
  for (const [id, count] of Object.entries(named)) {
    const weight = weightOf(id);
    const component = weight * dampened(count);
    squares += component * component;
    all += weight;
    const own = weights.get(id);
    if (own === undefined) {
      lacks++;
      continue;
    }
    has++;
    dot += component * own;
    shared += weight;
  }
  const lengths = Math.sqrt(squares) * length;
  return {
    skillSimilarity: lengths === 0 ? 0 : Math.min(1, dot / lengths),
    skillCoverage: shared / all,
    skillsShared: Math.log1p(has),
    skillsMissing: 0 - Math.log1p(lacks),
  };
}

/** Naming a skill again says less than naming it first. */
function dampened(count: number): number {
  return 1 + Math.log(count);
}

function lengthOf(components: readonly number[]): number {
  return Math.sqrt(components.reduce((sum, one) => sum + one * one, 0));
}
