import type { Recommendation, RetrievalLegs } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import type { JobIndex } from '@rolecall/job-index';
import {
  buildQuery,
  type Candidate,
  type CandidateProfile,
  type RankOptions,
  type ResumeQuery,
  rank,
} from '@rolecall/ranking';
import { readProfile, withoutPersonalData } from '@rolecall/resume';
import { findLicences } from '@rolecall/taxonomy';
import { embedQuery, type QueryVectors } from './embed-query.ts';
import { findCandidates } from './find-candidates.ts';
import { highestDegree } from './highest-degree.ts';
import { timeStage } from './stages.ts';

/** What a recommendation is made with. */
export interface RecommenderStages {
  embedder: Embedder;
  index: JobIndex;
  domains: DomainReader;
}

/** What the second stage chooses from, and what each stage before it took in milliseconds. */
export interface FoundCandidates {
  candidates: Candidate[];
  profile: CandidateProfile;
  legs: RetrievalLegs;
  timings: { embedMs: number; retrieveMs: number };
}

/** Ranked jobs, what they were chosen from, and what each stage took in milliseconds. */
export interface Recommended {
  recommendations: Recommendation[];
  legs: RetrievalLegs;
  timings: { embedMs: number; retrieveMs: number; rankMs: number };
}

/**
 * The postings that come into question for a resume, with all that ranking reads of them.
 *
 * @param resumeText plain text, not empty
 * @throws the codes of `embeddings`, `domain-classifier` and `job-index`; the signal's reason when it aborts
 */
export async function findJobs(
  { embedder, index, domains }: RecommenderStages,
  resumeText: string,
  options: EmbedOptions = {},
): Promise<FoundCandidates> {
  const start = performance.now();
  const { query, vectors, profile } = await timeStage('embed', () =>
    readResume({ embedder, domains }, resumeText, options),
  );
  const embedded = performance.now();
  const { candidates, legs } = await timeStage('retrieve', () =>
    findCandidates(index, query, vectors, options),
  );
  const timings = { embedMs: embedded - start, retrieveMs: performance.now() - embedded };
  return { candidates, profile, legs, timings };
}

/** What retrieval asks with, and what ranking knows of the candidate. */
async function readResume(
  { embedder, domains }: Omit<RecommenderStages, 'index'>,
  resumeText: string,
  options: EmbedOptions,
): Promise<{ query: ResumeQuery; vectors: QueryVectors; profile: CandidateProfile }> {
  const text = withoutPersonalData(resumeText);
  const { titles, skills, experience, education, yearsOfExperience } = readProfile(text);
  const query = buildQuery(text, { titles, skills, positions: experience });
  const vectors = await embedQuery(embedder, query, options);
  const [fields = {}] = await domains.read([[vectors.titles, ...vectors.passages]]);
  const profile = {
    titles,
    skills,
    domains: fields,
    degree: highestDegree(education, text),
    licences: findLicences(text),
    years: yearsOfExperience,
  };
  return { query, vectors, profile };
}

/**
 * The jobs of the index that fit a resume best. Nothing of the resume outlives the call, and nothing of it is
 * in the result or in an error.
 *
 * @param resumeText plain text, not empty
 * @param limit how many jobs at most, 1 or more; ranker and diversity are the shipped ones unless given
 * @throws the codes of `embeddings`, `domain-classifier`, `job-index` and `ranking`; the signal's reason when it aborts
 */
export async function recommendJobs(
  stages: RecommenderStages,
  resumeText: string,
  { signal, ...ranking }: RankOptions & EmbedOptions,
): Promise<Recommended> {
  const { candidates, profile, legs, timings } = await findJobs(stages, resumeText, {
    ...(signal && { signal }),
  });
  const start = performance.now();
  const recommendations = await timeStage('rank', () => rank(candidates, profile, ranking));
  return { recommendations, legs, timings: { ...timings, rankMs: performance.now() - start } };
}
