import type { ReasonKind } from '@rolecall/contracts';
import type { StatedLevel } from '@rolecall/taxonomy';
import type { EvidenceKind } from '../ranker/feature-groups.ts';

interface Common {
  kind: ReasonKind;
  fit: 'for' | 'against';
  /** How well both agree in this, 0..1. */
  value: number;
}

/** A skill both name: in one word for it, and in the words of each. */
export interface SharedSkill {
  name: string;
  resume: string;
  posting: string;
}

export interface SkillsMatched extends Common {
  kind: 'skills_matched';
  fit: 'for';
  /** The most telling first. */
  skills: readonly SharedSkill[];
}

export interface SkillsMissing extends Common {
  kind: 'skills_missing';
  fit: 'against';
  /** Names, the most telling first. */
  skills: readonly string[];
}

export interface TitleAgrees extends Common {
  kind: 'title';
  fit: 'for';
  how: 'same' | 'similar' | 'occupation';
  /** The candidate's. */
  own: string;
  posting: string;
}

export interface FieldAgrees extends Common {
  kind: 'field';
  /** Names of fields of work: for a fit of those in common, else each side's own. */
  own: readonly string[];
  posting: readonly string[];
}

export interface LevelAgrees extends Common {
  kind: 'seniority';
  posting: { level: StatedLevel; title: string };
  /** What the candidate's title states or, where it states nothing, years of experience. */
  own: { level: StatedLevel; title: string } | { years: number };
}

export interface DegreeMet extends Common {
  kind: 'degree';
  /** 1 (school) to 5 (doctorate). */
  asked: number;
  /** Absent where the resume tells of none. */
  held?: number;
}

export interface LicencesMet extends Common {
  kind: 'licence';
  /** Ids, see `findLicences` of the taxonomy; met all or lacking all. */
  licences: readonly string[];
}

export interface YearsMet extends Common {
  kind: 'experience';
  asked: number;
  told: number;
}

export interface Freshness extends Common {
  kind: 'freshness';
  /** Whole days since the posting was posted, 0 or more. */
  days: number;
}

export interface PlaceFits extends Common {
  kind: 'place';
  preferred: string;
  /** As the posting has it; empty where it states none. */
  posting: string;
  isRemote: boolean;
  /** How far apart they are, where that decides. */
  km?: number;
}

export interface SalaryFits extends Common {
  kind: 'salary';
  /** Least pay a full-time year, and what the posting pays. */
  least: number;
  currency: string;
  min?: number;
  max?: number;
}

/** What a reason says, before it is put into words. */
export type Fact =
  | SkillsMatched
  | SkillsMissing
  | TitleAgrees
  | FieldAgrees
  | LevelAgrees
  | DegreeMet
  | LicencesMet
  | YearsMet
  | Freshness
  | PlaceFits
  | SalaryFits;

/** Whose part of the score tells how much a fact weighs; none where the ranking does not read it. */
export const EVIDENCE_OF: Readonly<Record<ReasonKind, EvidenceKind | undefined>> = {
  skills_matched: 'skills',
  skills_missing: 'skills',
  title: 'titles',
  field: 'field',
  seniority: 'level',
  degree: 'requirements',
  licence: 'requirements',
  experience: 'requirements',
  freshness: undefined,
  place: undefined,
  salary: undefined,
};
