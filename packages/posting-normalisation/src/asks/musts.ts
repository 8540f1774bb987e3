import type { PostingAsks } from '@rolecall/contracts';

/**
 * Licences of professions that nobody is hired for without, and whose holders say so. Of pairs judged where a posting asks
 * for one outright and the resume names none, no one is worth showing (engineering: 3 of 43). Others are asked for as
 * firmly, but come with the job or go without saying: teaching (40 % worth showing), security clearance (55 %), driving, care.
 */
const PROFESSIONS: readonly string[] = [
  'accountancy',
  'allied-health',
  'aviation',
  'engineering',
  'law',
  'medicine',
  'registered-nurse',
  'social-work',
];

/** From master's degrees on, 11 % of those asked for outright and lacking are worth showing; of bachelor's 23 %. */
const LEAST_DEGREE = 4;
const HIGHEST_DEGREE = 5;

/** Every must there is: `licence:law`, `degree:4`. */
export const MUSTS: readonly string[] = [
  ...PROFESSIONS.map((id) => `licence:${id}`),
  ...Array.from(
    { length: HIGHEST_DEGREE - LEAST_DEGREE + 1 },
    (_, above) => `degree:${LEAST_DEGREE + above}`,
  ),
];

/** What of a posting's demands keeps out whoever does not meet it; some of {@link MUSTS}. */
export function mustsOf({ licences, degree }: Pick<PostingAsks, 'licences' | 'degree'>): string[] {
  const asked = licences.flatMap(({ id, firm }) => (firm ? [`licence:${id}`] : []));
  if (degree?.firm === true) asked.push(`degree:${degree.level}`);
  return asked.filter((must) => MUSTS.includes(must));
}
