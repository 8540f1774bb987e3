import type { Job, JobPosting } from '@rolecall/contracts';
import { normaliseLine, normaliseText } from './normalise-text.ts';
import { plainText } from './plain-text.ts';

/** A posting whose texts are plain; a job but for its id and the time it is indexed. */
export type CleanedPosting = Omit<Job, 'id' | 'indexedAt'>;

/** What cleaning made of a posting, or why nothing could be made of it. */
export type CleaningResult = { posting: CleanedPosting } | { problem: string };

/**
 * Turns the texts of a posting into plain, normalised text. Optional fields nothing is left of are dropped;
 * without title or description it is no posting.
 *
 * All other strings only lose lone surrogates, which no JSON parser but JavaScript's accepts.
 */
export function cleanPosting(posting: JobPosting): CleaningResult {
  const { title, description, company, location, skills, industries, externalId, url, ...rest } = posting;
  const cleaned = {
    title: cleanLine(title),
    description: normaliseText(plainText(description)),
    company: company && cleanLine(company),
    location: location && cleanLine(location),
    skills: cleanLines(skills),
    industries: cleanLines(industries),
  };
  if (cleaned.title === '') return { problem: 'The title holds no text.' };
  if (cleaned.description === '') return { problem: 'The description holds no text.' };
  return {
    posting: {
      ...rest,
      externalId: externalId.toWellFormed(),
      title: cleaned.title,
      description: cleaned.description,
      ...(cleaned.company && { company: cleaned.company }),
      ...(cleaned.location && { location: cleaned.location }),
      ...(cleaned.skills.length > 0 && { skills: cleaned.skills }),
      ...(cleaned.industries.length > 0 && { industries: cleaned.industries }),
      ...(url !== undefined && { url: url.toWellFormed() }),
    },
  };
}

function cleanLines(texts: readonly string[] = []): string[] {
  return [...new Set(texts.map(cleanLine).filter(Boolean))];
}

function cleanLine(text: string): string {
  return normaliseLine(plainText(text));
}
