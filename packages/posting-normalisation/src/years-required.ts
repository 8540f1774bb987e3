/** "5+ years of ... experience", "at least three (3) years": the number of years. */
const YEARS =
  /\b(\d{1,2})\s{0,3}(?:\+|plus|or more|(?:-|–|to)\s{0,3}\d{1,2})?\s{0,3}\+?\s{0,3}(?:years?|yrs?)\b(?=[^.\n;]{0,80}experience)|\b(?:minimum|least)\s{1,3}(?:of\s{1,3})?(?:\w{1,12}\s{1,3}\()?(\d{1,2})\)?\s{0,3}\+?\s{0,3}(?:years?|yrs?)\b/giu;

/** More than that is the age of the company, or of the candidate. */
const MOST_STATED = 20;
const MOST = 15;

/** Years of experience that a description asks for first, 1 to 15; 0 where it asks for none. Linear in the text. */
export function yearsRequired(description: string): number {
  for (const [, among, least] of description.matchAll(YEARS)) {
    const years = Number(among ?? least);
    if (years > 0 && years <= MOST_STATED) return Math.min(years, MOST);
  }
  return 0;
}
