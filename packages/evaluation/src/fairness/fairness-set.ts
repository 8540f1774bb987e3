import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedResume, JudgedSet } from '../judged/judged-set.ts';
import { openDevelopmentSet } from '../judged/real-resumes.ts';
import { openSampleSet } from '../judged/sample-set.ts';
import { sharedData } from '../judged/shared-folder.ts';

/** Resumes and the postings they are matched with; nobody needs to have judged them. */
export type FairnessSet = Pick<JudgedSet, 'name' | 'corpus' | 'resumes'>;

/**
 * Where the development material is (see `sharedData`), its postings and resumes from all its categories;
 * else the sample set.
 *
 * @param count how many resumes at most, 1 or more
 */
export function openFairnessSet(count: number, env: NodeJS.ProcessEnv = process.env): FairnessSet {
  const { found } = sharedData(env);
  if (found === undefined) {
    const { name, corpus, resumes } = openSampleSet();
    return { name, corpus, resumes: resumes.slice(0, count) };
  }
  const { name, corpus } = openDevelopmentSet(env);
  return { name, corpus, resumes: spread(categorisedResumes(join(found, 'resumes', 'categorised')), count) };
}

/** The first of every category, then the second, until there are enough. */
function spread(categories: readonly (readonly JudgedResume[])[], count: number): JudgedResume[] {
  const rounds = Math.max(0, ...categories.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    categories.flatMap((all) => all.slice(round, round + 1)),
  )
    .flat()
    .slice(0, count);
}

/** By category, both in the order of their names. */
function categorisedResumes(folder: string): JudgedResume[][] {
  return readdirSync(folder)
    .sort()
    .map((category) =>
      readdirSync(join(folder, category))
        .filter((file) => file.endsWith('.pdf'))
        .sort()
        .map((file) => ({
          id: `${category}/${file.slice(0, -'.pdf'.length)}`,
          category,
          path: join(folder, category, file),
        })),
    );
}
