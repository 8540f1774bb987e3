import type { Metric } from '../metrics/list-metrics.ts';
import type { Interval } from '../statistics/paired-bootstrap.ts';
import { barChart } from './bar-chart.ts';
import type { Means, PipelineSummary, Report } from './summarise.ts';
import { table } from './table.ts';

/** Columns of the table of all pipelines: heading, metric, digits after the point. */
const COLUMNS: readonly (readonly [heading: string, metric: Metric, digits: number])[] = [
  ['nDCG@10', 'ndcg@10', 3],
  ['P@10', 'p@10', 3],
  ['MRR@10', 'mrr@10', 3],
  ['recall@200 dense', 'recall@200 dense', 3],
  ['BM25', 'recall@200 sparse', 3],
  ['title', 'recall@200 title', 3],
  ['career', 'recall@200 career', 3],
  ['headline', 'recall@200 headline', 3],
  ['titles', 'recall@200 titles', 3],
  ['keywords', 'recall@200 keywords', 3],
  ['any', 'recall@200 any', 3],
  ['unjudged', 'unjudged@10', 3],
  ['companies', 'companies@10', 1],
  ['titles', 'titles@10', 1],
  ['distance', 'distance@10', 3],
  ['alpha-nDCG@10', 'alpha-ndcg@10', 3],
];

/** Metrics whose difference to the baseline is shown. */
const COMPARED: readonly (readonly [heading: string, metric: Metric])[] = [
  ['nDCG@10', 'ndcg@10'],
  ['P@10', 'p@10'],
  ['MRR@10', 'mrr@10'],
  ['alpha-nDCG@10', 'alpha-ndcg@10'],
];

/** The report for people. */
export function toMarkdown(report: Report): string {
  const pipelines = Object.entries(report.pipelines);
  return [
    `## ${report.set}: ${report.resumes} resumes, ${report.postings.toLocaleString('en')} postings, ${report.judgedPairs.toLocaleString('en')} judged pairs, ${report.model}`,
    overallTable(pipelines),
    footnotes(report, pipelines),
    `### nDCG@10\n\n\`\`\`text\n${chart(pipelines)}\n\`\`\``,
    `### Difference to \`${report.baseline}\` (paired bootstrap over resumes, 95 %)`,
    differenceTable(pipelines),
    '### By category: nDCG@10 (share unjudged)',
    categoryTable(pipelines),
    '',
  ].join('\n\n');
}

type Named = readonly (readonly [string, PipelineSummary])[];

function overallTable(pipelines: Named): string {
  return table(
    ['pipeline', 'n', ...COLUMNS.map(([heading]) => heading)],
    pipelines.map(([name, { overall, resumes }]) => [
      name,
      String(resumes.length),
      ...COLUMNS.map(([, metric, digits]) => figure(overall, metric, digits)),
    ]),
  );
}

function footnotes({ bestPossible, unjudged }: Report, pipelines: Named): string {
  const failed = (pipelines[0]?.[1].resumes ?? []).filter(({ failure }) => failure !== undefined);
  const total = pipelines[0]?.[1].resumes.length ?? 0;
  const scored = pipelines[0]?.[1].overall['ndcg@10']?.n ?? 0;
  return [
    `Best possible P@10 with these judgments: ${bestPossible['p@10']?.toFixed(3) ?? '–'}.`,
    `${unjudged.length} pairs in the lists above are unjudged; they count as irrelevant.`,
    ...(scored < total
      ? [`nDCG is over ${scored} resumes: for the others nothing is judged to be of any worth.`]
      : []),
    ...failed.map(({ resume, failure }) => `${resume} cannot be read (${failure}) and has an empty list.`),
  ].join(' ');
}

function chart(pipelines: Named): string {
  return barChart(
    Object.fromEntries(pipelines.map(([name, { overall }]) => [name, overall['ndcg@10']?.mean ?? 0])),
  );
}

function differenceTable(pipelines: Named): string {
  return table(
    ['pipeline', 'n', ...COMPARED.map(([heading]) => heading)],
    pipelines.flatMap(([name, { difference }]) => {
      if (difference === undefined) return [];
      const n = difference['ndcg@10']?.n ?? 0;
      return [[name, String(n), ...COMPARED.map(([, metric]) => interval(difference[metric]))]];
    }),
  );
}

function categoryTable(pipelines: Named): string {
  const [first] = pipelines;
  return table(
    ['category', 'n', ...pipelines.map(([name]) => name)],
    Object.keys(first?.[1].categories ?? {})
      .sort()
      .map((category) => [
        category,
        String(first?.[1].resumes.filter((outcome) => outcome.category === category).length),
        ...pipelines.map(([, { categories }]) => {
          const means = categories[category] ?? {};
          return `${figure(means, 'ndcg@10', 3)} (${figure(means, 'unjudged@10', 2)})`;
        }),
      ]),
  );
}

function figure(means: Means, metric: Metric, digits: number): string {
  return means[metric]?.mean.toFixed(digits) ?? '–';
}

function interval(difference: Interval | undefined): string {
  if (difference === undefined) return '–';
  return `${signed(difference.mean)} (${signed(difference.low)} to ${signed(difference.high)})`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
