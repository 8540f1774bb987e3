import type { ProfileCorrections } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import { buildQuery, type CandidateProfile, type ResumeQuery } from '@rolecall/ranking';
import type { ProfileReader } from '@rolecall/resume';
import { findLicences } from '@rolecall/taxonomy';
import { correctProfile } from './correct-profile.ts';
import { embedQuery, type QueryVectors } from './embed-query.ts';
import { highestDegree } from './highest-degree.ts';
import { toldFacts } from './told-facts.ts';

/** A resume as retrieval asks with it and ranking reads it. */
export interface UnderstoodResume {
  query: ResumeQuery;
  vectors: QueryVectors;
  profile: CandidateProfile;
}

/** What the candidate says of the profile, and when to give up. */
export type UnderstandOptions = EmbedOptions & { corrections?: ProfileCorrections };

/**
 * Reads a resume's text: its queries, their vectors, and the profile.
 *
 * @param resumeText plain text, not empty
 * @throws RESUME_BUSY, RESUME_TIMEOUT, RESUME_UNAVAILABLE; the codes of `embeddings` and `domain-classifier`; the signal's reason when it aborts
 */
export async function understandResume(
  { embedder, domains, profiles }: { embedder: Embedder; domains: DomainReader; profiles: ProfileReader },
  resumeText: string,
  { corrections = {}, ...options }: UnderstandOptions = {},
): Promise<UnderstoodResume> {
  const { text, profile: read } = await profiles.read(resumeText, options);
  const { titles, skills, otherSkills, positions, education, yearsOfExperience } = correctProfile(
    read,
    corrections,
  );
  const query = buildQuery(text, { titles, skills, otherSkills, positions });
  const vectors = await embedQuery(embedder, query, options);
  const [fields = {}] = await domains.read([[vectors.titles, ...vectors.passages]]);
  const profile = {
    titles,
    skills,
    domains: fields,
    degree: highestDegree(education, text),
    licences: findLicences(text),
    years: yearsOfExperience,
    told: toldFacts(read, text, corrections),
  };
  return { query, vectors, profile };
}
