import type { Skill } from './store.ts';

/** Traits, and what any office has: nearly every posting and resume names some. */
const COMMON = new Set(
  (
    'communication leadership teamwork problem-solving solve-problems multitasking work-independently ' +
    'public-speaking meet-deadlines computer-equipment computer-technology have-computer-literacy ' +
    'office-equipment electronic-communication ethics personal-development company-policies ' +
    'organisational-policies business-processes application-process labour-market social-justice philosophy ' +
    'philanthropy research e-verify google think-critically think-creatively adapt-to-change ' +
    'application-software quality-standards knowledge-base client-system design-process time-management ' +
    'microsoft-windows search-engines consumer-electronics operating-systems internet-browser-software ' +
    'personal-protective-equipment aesthetics programming-languages sales sales-activities sales-strategies'
  ).split(' '),
);

/** Requirements that are told as licences rather than as skills. */
const LICENCES = new Set(
  'teaching-certification registered-nurse-license cpa security-clearance driver-s-license'.split(' '),
);

/** Names of skills that texts use for other things: "official documentation", "other filing", "site inspections". */
const VAGUE_NAMES = new Set(
  'documentation inspection inspections investigations investigation computer computers a computer electronics networking recruitment recruiting advocacy eeo illustration illustrations telecommunication telecommunications electricity logistics telemetry concrete framing filing project access publisher adobe microsoft apple amazon ibm cisco hp intuit oracle'.split(
    ' ',
  ),
);

/** Names that begin so say what anybody does in a job: "gather data", "attend meetings", "maintain databases". */
const DEED =
  /^(?:accept|act|adapt|address|adhere|advise|analy[sz]e|answer|apply|arrange|assess|assist|assume|attend|be|build|carry|check|collaborate|collect|communicate|complete|comply|conduct|consult|coordinate|cope|create|deal|deliver|demonstrate|develop|direct|discuss|display|do|ensure|establish|evaluate|exercise|explain|follow|gather|give|guarantee|handle|have|help|identify|implement|improve|inform|keep|lead|learn|lift|listen|maintain|make|manage|meet|monitor|motivate|obtain|observe|operate|order|organise|participate|perform|plan|prepare|present|prioriti[sz]e|process|promote|provide|read|receive|record|reply|report|represent|resolve|respect|respond|negotiate|review|select|sell|serve|set|share|show|solve|speak|study|supervise|support|synthesi[sz]e|take|teach|tend|think|tolerate|train|treat|understand|update|use|wear|welcome|work|write) /iu;

/**
 * Whether naming a skill tells one candidate from another; traits and what anybody does in a job do not.
 *
 * @param written how a text names it
 */
export function isTellingSkill({ id, name }: Pick<Skill, 'id' | 'name'>, written: string): boolean {
  return !COMMON.has(id) && !LICENCES.has(id) && !DEED.test(name) && !VAGUE_NAMES.has(written.toLowerCase());
}
