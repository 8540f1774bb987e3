import { isCompany } from './employer-and-place.ts';
import type { HeadParts } from './title-parts.ts';

/** A title at least this sure has a word for who works, and the taxonomy knows it. */
export const NAMES_WORKER = 3;

/** The title of an entry with what its other lines say of the employer and the place. */
export function mergeParts(titled: HeadParts | undefined, lines: readonly HeadParts[]): HeadParts {
  const others = lines.map(withoutTitle);
  const elsewhere = others.find(({ employer }) => employer !== undefined && employer !== titled?.title);
  const place = titled?.place ?? others.find((line) => line.place !== undefined)?.place;
  // `Nurse, Telemetry` with a hospital on another line: what follows the comma is no employer.
  const isField =
    titled?.full !== undefined &&
    elsewhere?.employer !== undefined &&
    (elsewhere.place !== undefined || isCompany(elsewhere.employer));
  const employer = isField ? elsewhere?.employer : (titled?.employer ?? elsewhere?.employer);
  const title = isField ? titled?.full : titled?.title;
  return {
    known: titled?.known ?? 0,
    sure: titled?.sure ?? 0,
    ...(title !== undefined && { title }),
    ...(titled?.core !== undefined && { core: titled.core }),
    ...(employer !== undefined && { employer }),
    ...(place !== undefined && { place }),
  };
}

/**
 * A line that is not the title's. What looks a little like one is the employer, and what was left beside it the place;
 * or a town (Manchester ends like a baker), where an employer is left.
 */
export function withoutTitle({
  title,
  sure,
  employer,
  place,
}: HeadParts): Pick<HeadParts, 'employer' | 'place'> {
  const isTown = title !== undefined && sure < 1 && !title.includes(' ') && employer?.includes(' ') === true;
  if (title === undefined || sure >= NAMES_WORKER || isTown) {
    const where = place ?? (isTown ? title : undefined);
    return { ...(employer !== undefined && { employer }), ...(where !== undefined && { place: where }) };
  }
  const where = place ?? (employer !== undefined && !employer.includes(' ') ? employer : undefined);
  return { employer: title, ...(where !== undefined && { place: where }) };
}
