/** Templates and anonymised resumes put these where a company or a place was. */
const PLACEHOLDERS =
  /\b(?:company name|employer name)\b|\bcity\s?,?\s?state\b(?:\s?,\s?(?:usa|us|country)\b)?|(?<=[|,–-]\s?)(?:city|state)\b|\bn\/a\b/giu;
const COMPANY = /\b(?:company name|employer name)\b/iu;

/** A line with separators in place of placeholders. */
export function withoutPlaceholders(line: string): string {
  return line.replace(PLACEHOLDERS, ' | ');
}

/** Whether the name of a company was taken out of a line. */
export function lacksCompany(line: string): boolean {
  return COMPANY.test(line);
}
