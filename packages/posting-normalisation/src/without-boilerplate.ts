/** Headings of what is about the employer, its benefits, its policies or how to apply: not about the work. */
const BOILERPLATE_HEADING =
  /^(?:about (?:us|our (?:company|organi[sz]ation|client)|the (?:company|organi[sz]ation|client|employer)|your next employer)|(?:our |the )?(?:company|organi[sz]ation) (?:description|overview|profile|background|summary)|who we are|our (?:story|mission|values|culture)|(?:our |the |company |employee |other |salary (?:&|and) |compensation (?:&|and) )?(?:benefits|perks)(?: (?:include|(?:&|and) (?:benefits|perks|compensation)|package))?|what (?:we|you['’]ll|you will|we can) (?:offer|get)(?: you)?|we offer|why (?:join|work (?:at|for|with)) .{1,30}|how to apply|to apply|application (?:process|instructions?|procedures?)|apply now|(?:eeo|equal (?:employment )?opportunity)(?: employer)?(?: statement| policy)?|equal opportunities|(?:diversity|dei)(?:,? (?:&|and)? ?(?:equity|inclusion|equality|belonging)){0,3}(?: statement)?|(?:background check statement )?disclaimer|accommodations?|privacy (?:notice|policy|statement))\s?[:?.!]?$/iu;

/** Headings that go back to the work. */
const WORK_HEADING =
  /\b(?:responsibilit|dut(?:y|ies)|require|qualif|skills?|experience|role|job|position|summary|overview|what you(?:['’]ll| will) (?:do|be|need|bring|have)|you (?:will|are|have)|about you|who you are|who we['’]re looking|education|tasks?|profile|objective|purpose|scope|project|team|day[- ]to[- ]day|knowledge|essential|desirable|person spec|description|nice to have|must have|tech(?:nology|nical)?\b|stack)/iu;

/** Sentences about equal opportunity and its law. */
const EQUAL_OPPORTUNITY =
  /\b(?:equal (?:employment )?opportunit(?:y|ies)|affirmative action|without regard to|regardless of (?:their |your )?(?:race|age|gender|sex|colou?r)|(?:do(?:es)? not|never) (?:unlawfully )?discriminat|discriminat\p{L}* (?:on the basis|based on|against)|all qualified applicants|protected (?:veteran|characteristic|class|status)|sexual orientation|gender identity|reasonable (?:accommodation|adjustment)s?|e-verify|\beeo\b|fair chance)/iu;

/** Sentences that tell how to apply, or what becomes of it. */
const APPLICATION =
  /\b(?:to apply(?:,| for this| please| online| visit| send| submit|:)|(?:please|kindly) (?:apply|submit|send|e-?mail|visit|click|forward)|click (?:the |on |here|["“'‘]?apply)|(?:send|submit|e-?mail|forward) (?:us )?(?:your|a|an updated) (?:resume|cv|cover letter|application)|only (?:shortlisted|selected|qualified) (?:candidates|applicants)|applications? (?:will be|are|must be) (?:accepted|reviewed|considered|submitted|received)|closing date|no phone calls|we encourage you to apply|are encouraged to apply|looking forward to (?:receiving|hearing))/iu;

/** A sentence that names at least two of these is about benefits. */
const BENEFIT =
  /\b(?:401\(?k\)?|(?:dental|vision|medical|health|life|disability) (?:insurance|coverage|plan|benefits)|dental|paid time off|pto|paid holidays?|annual leave|pension(?: scheme)?|tuition reimbursement|gym membership|parental leave|sick leave|childcare vouchers|cycle to work|employee discounts?|free (?:parking|meals|lunch)|retirement plan|flexible spending|life assurance)\b/giu;
const BENEFITS_IN_SENTENCE = 2;

const MAX_HEADING = 60;
/** A section ends here at the latest: without a heading after it, what follows may be the work again. */
const MAX_SECTION = 1500;
/** Longer sentences are paragraphs whose breaks were lost; more is in them than one matter. */
const MAX_SENTENCE = 600;
/** Less than this share left means that the sections were misread; then all is kept. */
const LEAST_LEFT = 0.3;

/** Between a sentence and the next. */
export const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=\p{Lu})/u;

/**
 * A description without what employers say everywhere: who they are, benefits, equal opportunity, how to apply. By
 * headings and by sentences; in English. What would leave little is returned as it is. Linear in the text.
 *
 * @param description plain text, a paragraph or list item a line
 */
export function withoutBoilerplate(description: string): string {
  const kept: string[] = [];
  let left = 0;
  for (const line of description.split('\n')) {
    const words = line.replace(/^[\s*#•·–-]{1,8}/u, '').replace(/[\s*]{1,8}$/u, '');
    if (words.length <= MAX_HEADING) {
      if (BOILERPLATE_HEADING.test(words)) {
        left = MAX_SECTION;
        continue;
      }
      if (WORK_HEADING.test(words) && !/[.!]$/u.test(words)) left = 0;
    }
    if (left > 0) left -= line.length + 1;
    else kept.push(withoutBoilerplateSentences(line));
  }
  const text = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text.length < LEAST_LEFT * description.length ? description : text;
}

function withoutBoilerplateSentences(line: string): string {
  return line
    .split(SENTENCE_END)
    .filter((sentence) => !isBoilerplate(sentence))
    .join(' ');
}

function isBoilerplate(sentence: string): boolean {
  if (sentence.length > MAX_SENTENCE) return false;
  return (
    EQUAL_OPPORTUNITY.test(sentence) ||
    APPLICATION.test(sentence) ||
    (sentence.match(BENEFIT)?.length ?? 0) >= BENEFITS_IN_SENTENCE
  );
}
