import type { AskedSkill } from '@rolecall/contracts';
import { asWritten, findSkills } from '@rolecall/taxonomy';
import type { Statement } from './statements.ts';

/** Skills that are kept of a posting: a longer list is the whole trade's, not this job's. */
const MAX_SKILLS = 60;

/** A field of study is no skill asked for: "a degree in computer science or economics". */
const OF_STUDY =
  /\b(?:degree|bachelor|baccalaureate|master['’]?s|diploma|ph\.?d|b\.?sc?\b|m\.?sc?\b|major(?:ing)?|credits?|semester|coursework|college|university|specialization in|field of study)\b/iu;

/** Who is worked with brings the skill, not the candidate: "reports to the head of marketing". */
const OF_OTHERS =
  /\b(?:report(?:s|ing)? (?:directly )?(?:in)?to|(?:work\w*|partner\w*|collaborat\w*|liais\w*|interfac\w*|coordinat\w*) (?:closely )?with|alongside|travel\w*|students['’]?|member of (?:the|our|a))\b/iu;

/** What the body has to bear names floors and weights, not skills. */
const PHYSICAL =
  /\b(?:lift(?:ing)?|stand(?:ing)?|sit(?:ting)?|stoop\w*|kneel\w*|climb\w*|crouch\w*|pounds|lbs|temperatures?|noise|exposed|exposure|physical(?:ly)?|wear(?:ing)?)\b/iu;

/** From here on a statement gives examples, any of which would do. */
const EXAMPLES =
  /\b(?:e\.\s?g\.|such as|for example|including but not limited to|(?:one|any|some|either)(?: or more)? of|at least (?:one|two)\b|like (?=\p{Lu}))|\betc\b/iu;
const LISTED_FIRST = /,? etc\b/iu;
/** Characters around a skill without a neighbour that are looked at. */
const NEAR = 40;
/** Characters of a list that are looked at. */
const FAR = 250;
const OR_BEFORE = /(?:\bor\b|\/)(?: ?[^\s,;]{1,20}){0,3}\s?$/iu;
const OR_AFTER = /^(?:[ -]?[^\s,;]{1,20}){0,3}[\s,]*(?:\bor\b|\/)/iu;
/** "Print, supply chain, technology, or mergers": the list goes on to an alternative. */
const OR_LIST_AFTER = /^[^,.;:()\n]{0,30}(?:,\s?[^,.;:()\n]{1,40}){0,6},?\s(?:and\/)?or\s/iu;
/** "A Russian school" asks for no Russian, and an English teacher teaches it. */
const OF_SPEAKING =
  /^(?:[\s–-]{0,2}(?:$|[,.;:()/]|(?:and|or|is|at|to|in|both|language|speak\w*|fluen\w*|skills?|proficien\w*|required|preferred|level|communication|knowledge|well)\b))/iu;
const OURS = /\bour (?:[^\s,;]{1,20} ){0,2}$/iu;

/**
 * What LinkedIn lists as skills of a posting are its thirty-five functions, such as "Business Development": fields of work
 * that nobody asked a skill of.
 */
const FUNCTIONS = new Set(
  (
    'accounting/auditing;administrative;advertising;analyst;art/creative;business development;consulting;' +
    'customer service;design;distribution;education;engineering;finance;general business;health care provider;' +
    'human resources;information technology;legal;management;manufacturing;marketing;other;public relations;' +
    'purchasing;product management;project management;production;quality assurance;research;sales;science;' +
    'strategy/planning;supply chain;training;writing/editing'
  ).split(';'),
);

/**
 * Skills that the statements about work and candidate name. One is firm that a statement asks for outright: no wish, no
 * example, no alternative to another. Where several statements name it, the firmest decides.
 *
 * @param title what it names is the job, not a skill asked for, wherever it is repeated
 * @param listed skills the feed lists
 */
export function askedSkills(
  title: string,
  statements: readonly Statement[],
  listed: readonly string[],
): AskedSkill[] {
  const skills = new Map<string, AskedSkill>();
  const note = (id: string, written: string, firm: boolean) => {
    const known = skills.get(id);
    if (known === undefined) skills.set(id, { id, written: asWritten(written), firm });
    else if (firm) known.firm = true;
  };
  for (const { text, isOutright, isWish, isAlternative } of statements) {
    if (OF_STUDY.test(text)) continue;
    const isFirm = isOutright && !isWish && !isAlternative && !OF_OTHERS.test(text) && !PHYSICAL.test(text);
    const named = title.includes(' ') ? text.replaceAll(title, '') : text;
    for (const { id, written, isOneOfSeveral } of skillsOf(named))
      note(id, written, isFirm && !isOneOfSeveral);
  }
  for (const skill of listed) {
    if (FUNCTIONS.has(skill.trim().toLowerCase())) continue;
    for (const { id, written } of skillsOf(`Skills: ${skill}`)) note(id, written, false);
  }
  const all = [...skills.values()];
  return [...all.filter(({ firm }) => firm), ...all.filter(({ firm }) => !firm)].slice(0, MAX_SKILLS);
}

/**
 * The skills of a statement, and whether each is an example or one of alternatives ("Korean or Chinese"). What is said to be
 * the employer's ("our real estate team") is left out.
 */
function skillsOf(text: string): { id: string; written: string; isOneOfSeveral: boolean }[] {
  const found = findSkills(text);
  const examples = LISTED_FIRST.test(text) ? 0 : (EXAMPLES.exec(text)?.index ?? Number.POSITIVE_INFINITY);
  return found.flatMap(({ id, kind, start, end }, at) => {
    const before = text.slice(found[at - 1]?.end ?? Math.max(0, start - NEAR), start);
    const after = text.slice(end, found[at + 1]?.start ?? end + NEAR);
    if (OURS.test(before) || (kind === 'language' && !OF_SPEAKING.test(after))) return [];
    const isOneOfSeveral =
      start >= examples ||
      OR_BEFORE.test(before) ||
      OR_AFTER.test(after) ||
      OR_LIST_AFTER.test(text.slice(end, end + FAR));
    return [{ id, written: text.slice(start, end), isOneOfSeveral }];
  });
}
