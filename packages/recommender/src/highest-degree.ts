import type { DegreeLevel, EducationEntry } from '@rolecall/contracts';
import { findDegrees } from '@rolecall/taxonomy';

/** On the scale of `findDegrees`; vocational training stands between school and college. */
const LEVELS: Readonly<Record<DegreeLevel, number>> = {
  doctorate: 5,
  master: 4,
  bachelor: 3,
  associate: 2,
  vocational: 1.5,
  school: 1,
};

/** The highest degree that schooling tells of, on the same scale; undefined where none is told. */
export function toldDegree(education: readonly EducationEntry[]): number | undefined {
  const told = education.flatMap(({ level }) => (level === undefined ? [] : LEVELS[level]));
  return told.length > 0 ? Math.max(...told) : undefined;
}

/** The highest degree of a resume, 1 (school) to 5 (doctorate): of its schooling or, where none is told, of its text. */
export function highestDegree(education: readonly EducationEntry[], text: string): number {
  return (
    toldDegree(education) ??
    findDegrees(text).at(-1) ??
    (education.length > 0 ? LEVELS.vocational : LEVELS.school)
  );
}
