import type { Reason, ReasonKind } from '@rolecall/contracts';
import { texts } from '../texts/language.ts';

/** How many skills of a kind a card names. */
const MOST = 6;

/** Skills in both, and those that are asked for and not in the resume. */
export function SkillEvidence({ reasons }: { reasons: readonly Reason[] }) {
  const { jobs } = texts.value;
  const matched = skillsOf(reasons, 'skills_matched');
  const missing = skillsOf(reasons, 'skills_missing');
  if (matched.length + missing.length === 0) return null;
  return (
    <dl class="skills">
      <Skills label={jobs.matched} names={matched} className="skills-matched" />
      <Skills label={jobs.missing} names={missing} className="skills-missing" />
    </dl>
  );
}

function Skills({ label, names, className }: { label: string; names: string[]; className: string }) {
  if (names.length === 0) return null;
  return (
    <div class={className}>
      <dt>{label}</dt>
      {names.slice(0, MOST).map((name) => (
        <dd key={name}>{name}</dd>
      ))}
    </div>
  );
}

function skillsOf(reasons: readonly Reason[], kind: ReasonKind): string[] {
  return reasons.filter((reason) => reason.kind === kind).flatMap(({ evidence }) => evidence.posting);
}
