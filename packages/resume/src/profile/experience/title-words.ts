import type { NormalisedTitle } from '@rolecall/taxonomy';

/** How well the taxonomy knows a title: whole (2), in part (1), not at all (0). */
export type Known = 0 | 1 | 2;

/** Longest title, in words. */
export const MAX_TITLE_WORDS = 10;
export const SUFFIX =
  /\b(?:inc|llc|ltd|llp|gmbh|ag|corp|corporation|company|co|plc|group|bank|university|college|school|schools|hospital|institute|clinic|center|centre|services|solutions|systems|technologies|hotel|restaurant|department|agency|district|county|foundation|associates|partners|studio|studios|labs?|church|academy|army|navy|air force)\b\.?/iu;
/** Nouns that name who works, whatever the field. */
export const JOB =
  /\b(?:manager|director|engineer|developer|analyst|intern|trainee|assistant|associate|consultant|specialist|coordinator|administrator|officer|supervisor|technician|representative|clerk|teacher|instructor|professor|lecturer|researcher|fellow|lead|leader|head|chief|president|founder|co-founder|owner|partner|designer|architect|editor|writer|nurse|driver|operator|mechanic|agent|advisor|adviser|executive|accountant|auditor|programmer|tester|qa|freelance|freelancer|volunteer|captain|sergeant|chef|cook|server|cashier|member|secretary|treasurer|ceo|cto|cfo|coo|vp|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|praktikant(?:in)?|ingeniero|ingeniera|desarrollador|gerente|responsable|ingénieure?|développeu(?:r|se)|stagiaire)\b/iu;

/** Words that end like most names of jobs: baker, machinist. */
export const AGENT = /\p{L}{2}(?:er|or|ist|ian|ant|man|woman|eer|ess|yst|master)s?\b/iu;

/** Words that titles do without, and what duties begin with: `Launched a campaign`. */
const SENTENCE =
  /\b(?:as an?|was|were|is|are|have|has|had|been|that|which|my|our|their|this|served|worked)\b|^(?:and|to|by|led|ran|made|(?!(?:licensed|certified|registered|advanced|applied|embedded|chartered|accredited|associated|skilled|retired|qualified|experienced|accelerated|integrated)\b)\p{L}{3,}ed)\s/iu;

/** How well a title is known; undefined for what is none. */
export function knownAs(text: string, basis: NormalisedTitle['basis']): Known | undefined {
  if (text.startsWith('(') || wordCount(text) > MAX_TITLE_WORDS || SENTENCE.test(text)) return undefined;
  if (basis === 'title') return 2;
  if (basis === 'part') return 1;
  return JOB.test(text) || (isShort(text) && AGENT.test(text)) ? 0 : undefined;
}

/** How surely a text is a title, 0.4 to 5: by what the taxonomy knows of it, and whether it names who works. */
export function sureness(known: Known, text: string): number {
  const job = JOB.test(text);
  // A company may have a job in its name, or end like one.
  if (!job && SUFFIX.test(text)) return 0.4;
  if (known === 0) return job ? 1 : 0.5;
  const agent = job || AGENT.test(text);
  return known === 2 ? (agent ? 5 : 2.5) : agent ? 3 : 2;
}

function isShort(text: string): boolean {
  return wordCount(text) <= 4;
}

/** Words of two letters and more. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}
