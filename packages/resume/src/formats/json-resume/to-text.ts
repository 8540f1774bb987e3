import type { JsonResume } from './schema.ts';

type Item<Section extends keyof JsonResume> =
  NonNullable<JsonResume[Section]> extends (infer One)[] ? One : never;
type Maybe = string | number | null | undefined;
type Maybes = readonly Maybe[] | null | undefined;

/** Writes a resume as people do: a heading a section, a line with the period on top of an entry. */
export function jsonResumeText(resume: JsonResume): string {
  return [
    basics(resume.basics),
    section('Experience', resume.work, work),
    section('Volunteering', resume.volunteer, volunteering),
    section('Projects', resume.projects, project),
    section('Education', resume.education, education),
    section('Skills', resume.skills, skill),
    section('Languages', resume.languages, ({ language, fluency }) => phrase(language, fluency)),
    section('Certifications', resume.certificates, ({ name, issuer, date }) => phrase(name, issuer, date)),
    section('Awards', resume.awards, ({ title, awarder, date, summary }) =>
      lines(phrase(title, awarder, date), summary),
    ),
    section('Publications', resume.publications, ({ name, publisher, releaseDate, summary }) =>
      lines(phrase(name, publisher, releaseDate), summary),
    ),
    section('Interests', resume.interests, ({ name, keywords }) => labelled(name, keywords)),
    section('References', resume.references, ({ name, reference }) => lines(name, reference)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function basics(about: JsonResume['basics']): string {
  if (!about) return '';
  const { address, postalCode, city, region, countryCode } = about.location ?? {};
  return lines(
    about.name,
    about.label,
    phrase(address, postalCode, city, region, countryCode),
    about.email,
    about.phone,
    about.url,
    ...(about.profiles ?? []).map(({ network, username, url }) => phrase(network, username, url)),
    about.summary && `\nSummary\n${about.summary}`,
  );
}

function section<One>(
  heading: string,
  items: readonly One[] | null | undefined,
  write: (item: One) => string,
) {
  const written = (items ?? []).map(write).filter((text) => text !== '');
  if (written.length === 0) return '';
  // Entries of several lines stand apart; those of one make a list.
  const gap = written.some((text) => text.includes('\n')) ? '\n\n' : '\n';
  return `${heading}\n${written.join(gap)}`;
}

function work(entry: Item<'work'>): string {
  return lines(
    phrase(entry.position, entry.name ?? entry.company, entry.location),
    period(entry),
    entry.description,
    entry.summary,
    ...bullets(entry.highlights),
  );
}

function volunteering(entry: Item<'volunteer'>): string {
  return lines(
    phrase(entry.position, entry.organization),
    period(entry),
    entry.summary,
    ...bullets(entry.highlights),
  );
}

function project(entry: Item<'projects'>): string {
  return lines(
    phrase(entry.name, entry.entity, ...(entry.roles ?? [])),
    period(entry),
    entry.description,
    ...bullets(entry.highlights),
    detail('Keywords', entry.keywords),
  );
}

function education(entry: Item<'education'>): string {
  return lines(
    phrase(phrase(entry.studyType, entry.area), entry.institution),
    period(entry),
    detail('Score', [entry.score]),
    detail('Courses', entry.courses),
  );
}

function skill({ name, level, keywords }: Item<'skills'>): string {
  return labelled(name && level ? `${name} (${level})` : (name ?? level), keywords);
}

/** An entry that has begun and not ended goes on. */
function period({ startDate, endDate }: { startDate?: Maybe; endDate?: Maybe }): string {
  if (!startDate) return endDate ? String(endDate) : '';
  return `${startDate} – ${endDate || 'Present'}`;
}

function bullets(texts: Maybes): string[] {
  return (texts ?? []).filter(Boolean).map((text) => `• ${text}`);
}

/** A label with its values, or whichever there is. */
function labelled(label: Maybe, values: Maybes): string {
  const list = phrase(...(values ?? []));
  return label && list ? `${label}: ${list}` : list || String(label ?? '');
}

/** Nothing without values. */
function detail(label: string, values: Maybes): string {
  return phrase(...(values ?? [])) && labelled(label, values);
}

function phrase(...parts: readonly Maybe[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');
}

function lines(...parts: readonly Maybe[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n');
}
