/** A sample resume as written: JSON Resume (https://jsonresume.org/schema) and the layout it is set in. */
export interface ResumeSource {
  meta: { layout: 'single' | 'sidebar' };
  basics: { name: string; label: string; email: string; location: string; summary: string };
  work: {
    position: string;
    name: string;
    location: string;
    startDate: string;
    endDate: string;
    highlights: string[];
  }[];
  education: { studyType: string; institution: string; endDate: string }[];
  skills: { name: string; keywords: string[] }[];
  certificates: { name: string; date: string }[];
  languages: { language: string; fluency: string }[];
}

/** `2021-03` and an empty end as `2021-03 – present`. */
export function period({ startDate, endDate }: { startDate: string; endDate: string }): string {
  return `${startDate} – ${endDate || 'present'}`;
}
