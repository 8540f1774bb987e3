import { SENTENCE_END, withoutBoilerplate } from '../without-boilerplate.ts';

/** A sentence or list item of a posting, or the part of one up to a semicolon. */
export interface Statement {
  text: string;
  /** Whether it says what a candidate is to bring: by its section, or by its own words. */
  isAsk: boolean;
  /** Whether it is a wish: "preferred", "a plus". */
  isWish: boolean;
  /** Whether it says of itself that it asks; a line of a list of requirements does so only if it is short. */
  isOutright: boolean;
  /** Whether it stands among alternatives ("or 2. ..."), so that it need not be met. */
  isAlternative: boolean;
}

const MAX_HEADING = 70;
/** Words of an item that names what it asks for and says no more. */
const MAX_ITEM_WORDS = 12;

const ASK_HEADING =
  /\b(?:requirements?|required|qualifications?|(?:what|who) (?:you(?:['’]ll| will)? (?:need|bring|have|are)|we(?:['’]re| are) looking for|you are)|you (?:have|are|bring)|must[- ]haves?|essentials?|person(?:al)? spec\w*|(?:ideal|successful) candidate|tech(?:nology|nical)? (?:stack|skills)|we need|minimum)\b/iu;
/** Nothing but words for what a candidate brings: "Knowledge & Skills", where an item names more. */
const BRINGING =
  /^(?:(?:knowledge|skills?|abilit(?:y|ies)|experience|education(?:al)?|competenc(?:y|ies)|expertise|credentials?|licen[sc]es?|certifications?|background|and|&|or|key|core|professional|relevant|work|your|the|special|other)[\s,/&]*){1,8}$/iu;
const WISH_HEADING =
  /\b(?:preferred|desir(?:able|ed)|nice[- ]to[- ]haves?|bonus(?: points)?|pluses|advantageous|optional|good to have|(?:or )?(?:something )?similar|(?:one|some|any) of the following)\b/iu;
/** "Experience with the following or something similar:" */
const SOME_OF =
  /\b(?:(?:or )?(?:something )?similar|(?:one|some|any)(?: or more)? of the following)\b[^.\n]{0,40}:\s*$/iu;
/** Headings that end both. */
const OTHER_HEADING =
  /\b(?:responsibilit\w+|dut(?:y|ies)|functions?|what you(?:['’]ll| will) (?:do|be doing)|(?:about|the) (?:the )?(?:role|job|position|team|company|us|opportunity)|overview|summary|benefits?|perks|we offer|offer(?:ed)?|salary|compensation|pay|hours?|schedule|location|apply|tasks?|purpose|job description|role description|company description|working conditions|physical (?:demands|requirements)|environment|day[- ]to[- ]day)\b/iu;

const ASK =
  /\b(?:must|(?<!\b(?:as|where|when|if|is|are) )required|requires?|essential(?! (?:job )?functions)|mandatory|proficien\w{1,4}|(?:experience|experienced|expertise|background|qualified|skilled|fluen\w{2,3}|versed|competen\w{2,3}|trained) (?:with|in|using|of|working|as)|(?:working |strong |good |solid |excellent |in-depth |thorough |demonstrated )?knowledge (?:of|in)|familiar(?:ity)? with|understanding of|(?:strong|excellent|solid|good|advanced|proven|demonstrated|exceptional|great) [^.;:\n]{0,60}\b(?:skills|experience|knowledge|ability)|(?:degree|diploma|licen[sc]e|certification|certificate) in|\d\s?\+? (?:years?|yrs?)|you (?:have|bring|know|possess|are (?:an?|able|comfortable|experienced|familiar|fluent|proficient|skilled))\b|we (?:require|expect|need)|looking for|(?:ideal|successful) candidate)\b/iu;
const WISH =
  /\b(?:prefer(?:red|ably|ence|s)?|(?:a |is a |big |huge |definite )plus|nice to have|good to have|desir(?:able|ed|ous)|ideally|bonus|advantage(?:ous)?|an asset|beneficial|helpful|not (?:required|essential|necessary|mandatory)|optional|welcome|appreciated|passion(?:ate)?|interest(?:ed)? in|enthusias\w+|commit(?:ted|ment) to|gain(?:ing)?|(?:ability|able|eager|eagerness|desire|want|opportunity) to learn|cross-trained|would be (?:great|good|nice|useful)|willing(?:ness)? to|training (?:is |will be )?(?:given|provided|available)|we (?:will|can) train|(?:able|ability|eligible) to obtain|working towards?|obtain(?:ed)? within|within \w{1,12} (?:days|months|year))\b/iu;

/** What is done in the job: an item that begins so is a duty, whatever its section is called. */
const DEED =
  /^\W*(?:act|analy[sz]e|appl(?:y|ie)|assist|assure|attend|collaborate|communicate|conduct|coordinate|create|design|develop|ensure|identify|implement|lead|maintain|manage|monitor|offer|oversee|participate|partner|perform|plan|prepare|provide|review|serve|support|train|work)s? /iu;
/** The same, in words that also ask: "will perform tests as required". */
const DUTY =
  /\b(?:will (?:also )?(?:be responsible|assist|perform|work|support|help|provide|manage|lead|develop|conduct|report|serve|oversee|prepare|maintain)|(?:is|are) responsible for|responsibilities include)\b/iu;

/** What a posting says of the employer rather than of the work or of whom it wants. */
const OF_EMPLOYER =
  /^\s*(?:we(?! (?:require|expect|need|seek|are (?:looking|seeking|hiring))|['’]re (?:looking|seeking|hiring))|our (?!(?:ideal|successful|next) )|the company|the firm|founded|since \d|as an? (?:equal|employer)|join (?:us|our)|at \p{Lu}[\p{L}&.]{1,20}(?: \p{Lu}[\p{L}&.]{1,20}){0,3}, (?:we|our|you)|flsa\b|benefits?\b|\p{L}[\p{L}\p{N}&.,:’' -]{1,60} is (?:an?|the|one of) (?:[\p{L}-]+,? ){0,5}(?:provider|company|firm|leader|leading|organi[sz]ation|manufacturer|agency|non-?profit|retailer|distributor|supplier|employer|platform|marketplace|start-?up|brand|studio|consultancy|school|hospital|charity|network)\b)|\b(?:we (?:do|believe|strive|offer|provide|pride|serve|value)|our (?:mission|goal|vision|values|culture|patients|clients|customers))\b/iu;

/** Nothing is asked for: "no lesson planning required", questions of a form, addresses. */
const NEGATED =
  /\b(?:no|not|without|never|don['’]?t|doesn['’]?t)\b[^.;]{0,50}\b(?:required|needed|necessary|expected|need|require)\b|^\s*(?:whether\b|(?:have|has|did|were|do) you)|\bwww\.|https?:|\bprivacy (?:notice|policy|statement)|\b(?:revoked|suspended)\b/iu;

/** Headings of what only praises the employer, which `withoutBoilerplate` leaves as it stands. */
const EMPLOYER_HEADING =
  /^(?:why (?:choose|work|join|us|you)|who we are|what we offer|our (?:values|mission|culture|story)|(?:\p{L}+ (?:(?:&|and) )?)?(?:pay|benefits|compensation|salary|perks|bonuses|professional development|rewards)(?: (?:&|and) \p{L}+| range| package)?$)/iu;

/** "; or", "OR an associate degree": the ways to qualify are several. */
const OR_NEXT = /(?:\bor|\/)\s*$/iu;
const OR_FIRST = /^\s*(?:(?:\(?\d{1,2}[.)]|[a-e][.)])\s*)?or\b|\bOR\b/u;
const QUALIFYING = /\b(?:degree|diploma|credits?|college|university|years?)\b/iu;
const ALTERNATIVES =
  /\bor\s+\(?\d\)?[.)]|\band\/or experience (?:which is )?equivalent|\beducation and\/or experience\b/iu;

/**
 * The statements of a description about the work and the candidate; what employers say everywhere is left out. A heading
 * decides for what follows it, up to the next. Linear in the text.
 *
 * @param description a paragraph or list item a line
 */
export function statementsOf(description: string): Statement[] {
  const statements: Statement[] = [];
  const hasAlternatives = ALTERNATIVES.test(description);
  let section: Section = 'other';
  let wasOr = false;
  for (const line of withoutBoilerplate(description).split('\n')) {
    const text = line.replace(/^[\s*#•·–-]{1,8}/u, '').trim();
    if (text === '') continue;
    section = headingOf(text, section) ?? section;
    if (section === 'employer') continue;
    for (const part of text.split(SENTENCE_END).flatMap((sentence) => sentence.split(/;\s/u))) {
      const isOr = OR_FIRST.test(part) || wasOr;
      wasOr = OR_NEXT.test(part);
      if (OF_EMPLOYER.test(part) || NEGATED.test(part)) continue;
      const isDeed = DEED.test(part);
      const saysSo = ASK.test(part) && !(section === 'other' && (isDeed || DUTY.test(part)));
      const isItem = section !== 'other' && !isDeed && part.split(/\s+/u).length <= MAX_ITEM_WORDS;
      statements.push({
        text: part,
        isAsk: saysSo || section !== 'other',
        isOutright: saysSo || isItem,
        isWish: section === 'wish' || WISH.test(part),
        isAlternative: isOr || wasOr || (hasAlternatives && QUALIFYING.test(part)),
      });
    }
  }
  return statements;
}

type Section = 'ask' | 'wish' | 'other' | 'employer';

function headingOf(line: string, section: Section): Section | undefined {
  if (SOME_OF.test(line)) return 'wish';
  const colon = line.indexOf(':');
  const head = colon > 0 && colon <= MAX_HEADING ? line.slice(0, colon) : line;
  const isHeading = head.length <= MAX_HEADING && !/[.!,]$/u.test(head) && (colon > 0 || isShort(head));
  if (!isHeading) return undefined;
  if (EMPLOYER_HEADING.test(head)) return 'employer';
  if (WISH_HEADING.test(head)) return 'wish';
  if (OTHER_HEADING.test(head)) return 'other';
  if (ASK_HEADING.test(head)) return 'ask';
  // "Experience" after "Preferred qualifications" goes on with wishes.
  return BRINGING.test(head) && section !== 'wish' ? 'ask' : undefined;
}

/** As long as headings are: list items that name a skill are longer, or are about one thing. */
function isShort(line: string): boolean {
  return line.split(/\s+/u).length <= 5 && /^\P{Ll}/u.test(line);
}
