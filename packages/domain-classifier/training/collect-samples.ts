import { DOMAINS } from '@rolecall/taxonomy';
import type { Sources } from '@rolecall/taxonomy/sources';
import { type LinkedInSamples, linkedInSamples } from './linkedin.ts';
import { type OccupationTexts, occupationTexts } from './occupations.ts';
import { postingSamples } from './postings.ts';
import { profileOf } from './profiles.ts';
import { createRandom, type Random } from './random.ts';
import type { Sample } from './sample.ts';

/** Samples of each domain: 30 x 10,000 = 300,000, of which some 208,000 are left to train with after the split. */
export const PER_DOMAIN = 10_000;
/** Of these at most so many single titles and tasks; profiles fill up what is missing. */
const MOST_TITLES = 4000;
const MOST_TASKS = 1500;

/** The samples, and what became of LinkedIn's. */
export interface CollectedSamples {
  samples: Sample[];
  linkedIn: Omit<LinkedInSamples, 'samples'>;
}

/**
 * The same samples at every call, {@link PER_DOMAIN} for each domain: real titles and postings as far as there are any,
 * then titles and tasks of the taxonomies, then profiles made of them.
 *
 * @param folder with `jobs` and `taxonomy`
 */
export async function collectSamples(folder: string, sources: Sources): Promise<CollectedSamples> {
  const random = createRandom(20_261_125);
  const { samples: fromLinkedIn, ...linkedIn } = linkedInSamples(folder);
  const real = Map.groupBy([...fromLinkedIn, ...(await postingSamples(folder))], ({ domain }) => domain);
  const occupations = Map.groupBy(occupationTexts(sources), ({ domain }) => domain);
  const samples = DOMAINS.flatMap(({ id }) =>
    ofDomain(real.get(id) ?? [], occupations.get(id) ?? [], random),
  );
  return { samples, linkedIn };
}

function ofDomain(
  real: readonly Sample[],
  occupations: readonly OccupationTexts[],
  random: Random,
): Sample[] {
  const single = (field: 'titles' | 'tasks', kind: 'title' | 'task', most: number) =>
    random.pick(
      occupations.flatMap(({ domain, group, [field]: texts }) =>
        texts.map((text): Sample => ({ text, kind, domain, group })),
      ),
      most,
    );
  const chosen = [
    ...real,
    ...single('titles', 'title', MOST_TITLES),
    ...single('tasks', 'task', MOST_TASKS),
  ].slice(0, PER_DOMAIN);
  const told = occupations.filter(({ tasks }) => tasks.length > 0);
  while (chosen.length < PER_DOMAIN) {
    const [occupation] = random.pick(told, 1);
    chosen.push(profileOf(occupation as OccupationTexts, random));
  }
  return chosen;
}
