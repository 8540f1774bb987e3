import { table } from '../report/table.ts';
import type { Comparison, ComparisonSummary, FairnessReport } from './counterfactual.ts';

const SWAPS = ['everything', 'name', 'pronouns', 'words'] as const satisfies readonly Comparison[];

/** The report for people. */
export function fairnessMarkdown(report: FairnessReport): string {
  const { resumes, unreadable, listLength } = report;
  const changed = resumes
    .filter(({ comparisons }) => !comparisons.everything.unchanged)
    .sort((a, b) => a.comparisons.everything.rbo - b.comparisons.everything.rbo);
  return [
    `## Counterfactual fairness, ${report.set}: ${resumes.length} resumes, ${report.postings.toLocaleString('en')} postings, ${report.model}`,
    table(
      ['swapped', 'resumes it is in', 'unchanged', 'mean RBO', 'of those it is in', 'lowest RBO'],
      Object.entries(report.summary).map(([name, summary]) => [name, ...row(summary, resumes.length)]),
    ),
    `Lists of ${listLength}, compared by rank-biased overlap (p = 0.9, extrapolated). \`nothing\` is the same text twice.`,
    `Impact ratio (6 RCNY § 5-300), everything swapped: ${figure(report.impact.ratio)}. Share of scores above the median of all: ${figure(report.impact.scoringRates.male)} of the men's, ${figure(report.impact.scoringRates.female)} of the women's, who are the same people.`,
    ...SWAPS.filter((name) => report.summary[name].swapped === 0).map(
      (name) => `No resume holds anything of \`${name}\`: its line says nothing.`,
    ),
    ...unreadable.map(({ resume, failure }) => `${resume} cannot be read (${failure}) and is left out.`),
    ...(changed.length > 0
      ? [
          '### Lists that change where everything is swapped',
          table(
            ['resume', ...SWAPS],
            changed.map(({ resume, comparisons }) => [
              resume,
              ...SWAPS.map((name) => (comparisons[name].swapped ? figure(comparisons[name].rbo) : '–')),
            ]),
          ),
        ]
      : []),
    '',
  ].join('\n\n');
}

function row(summary: ComparisonSummary, of: number): string[] {
  return [
    String(summary.swapped),
    `${summary.unchanged} of ${of}`,
    figure(summary.meanRbo),
    figure(summary.meanRboOfSwapped),
    figure(summary.lowestRbo),
  ];
}

function figure(value: number | undefined): string {
  return value?.toFixed(3) ?? '–';
}
