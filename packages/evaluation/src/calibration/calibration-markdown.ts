import { table } from '../report/table.ts';
import type { BandFigures, Calibration, CalibrationReport } from './measure-calibration.ts';

/** The report for people. */
export function calibrationMarkdown({ set, model, resumes, shown, candidates }: CalibrationReport): string {
  return [
    `## Calibration, ${set}: ${resumes} resumes, ${model}`,
    `### Lists of ten (${shown.judged} of ${shown.postings} judged)`,
    ...partsOf(shown),
    `### All judged candidates (${candidates.judged})`,
    ...partsOf(candidates),
    '',
  ].join('\n\n');
}

function partsOf({ brier, ece, bins, bands }: Calibration): string[] {
  return [
    `Brier ${figure(brier)}, expected calibration error ${figure(ece)}.`,
    table(
      ['scores', 'judged', 'mean score', 'grade 2 or 3'],
      bins.map(({ from, to, count, said, found }) => [
        `${from.toFixed(2)} to ${to.toFixed(2)}`,
        String(count),
        said.toFixed(2),
        found.toFixed(2),
      ]),
    ),
    table(
      ['band', 'postings', 'judged', 'of these grade 2 or 3', 'where what is not judged is not'],
      Object.entries(bands).map(([band, figures]) => [band, ...bandRow(figures)]),
    ),
  ];
}

function bandRow({ postings, judged, relevant }: BandFigures): string[] {
  return [String(postings), String(judged), share(relevant, judged), share(relevant, postings)];
}

function share(part: number, of: number): string {
  return of === 0 ? '–' : (part / of).toFixed(2);
}

function figure(value: number | undefined): string {
  return value?.toFixed(3) ?? '–';
}
