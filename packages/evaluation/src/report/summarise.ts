import type { ResumeOutcome } from '../evaluate.ts';
import type { JudgedSet } from '../judged/judged-set.ts';
import { LIST_LENGTH, METRICS, type Metric } from '../metrics/list-metrics.ts';
import { bestPrecision } from '../metrics/precision.ts';
import { mean } from '../statistics/mean.ts';
import { type Interval, pairedBootstrap } from '../statistics/paired-bootstrap.ts';

/** Means over resumes; `n` counts the resumes a metric says something about. */
export type Means = Partial<Record<Metric, { mean: number; n: number }>>;

export interface PipelineSummary {
  overall: Means;
  categories: Record<string, Means>;
  /** Less the baseline, with 95 % intervals of the paired bootstrap over resumes; absent for the baseline. */
  difference?: Partial<Record<Metric, Interval>>;
  resumes: ResumeOutcome[];
}

/** All an evaluation found; what is printed is a view of it. */
export interface Report {
  set: string;
  /** Embedding model. */
  model: string;
  baseline: string;
  postings: number;
  resumes: number;
  judgedPairs: number;
  /** What the best possible lists would score. */
  bestPossible: Partial<Record<Metric, number>>;
  pipelines: Record<string, PipelineSummary>;
  /** Pairs in anyone's list that await judgment, in an order that gives no system away. */
  unjudged: { resume: string; job: string }[];
}

/** Puts outcomes together. @param baseline one of the pipelines */
export function summarise(
  { name, judgments, resumes }: JudgedSet,
  outcomes: Readonly<Record<string, ResumeOutcome[]>>,
  { baseline, model, postings }: Pick<Report, 'baseline' | 'model' | 'postings'>,
): Report {
  const reference = outcomes[baseline] ?? [];
  const pipelines = Object.entries(outcomes).map(([pipeline, list]): [string, PipelineSummary] => [
    pipeline,
    {
      overall: meansOf(list),
      categories: Object.fromEntries(
        Object.entries(Object.groupBy(list, ({ category }) => category)).map(([category, part = []]) => [
          category,
          meansOf(part),
        ]),
      ),
      ...(pipeline !== baseline && { difference: differences(list, reference) }),
      resumes: list,
    },
  ]);
  const gradesOf = resumes.map(({ id }) => [...(judgments.get(id)?.values() ?? [])]);
  const bestP = mean(gradesOf.map((grades) => bestPrecision(grades, LIST_LENGTH)))?.mean;
  return {
    set: name,
    model,
    baseline,
    postings,
    resumes: resumes.length,
    judgedPairs: gradesOf.flat().length,
    bestPossible: { ...(bestP !== undefined && { 'p@10': bestP }) },
    pipelines: Object.fromEntries(pipelines),
    unjudged: unjudgedPairs(judgments, Object.values(outcomes).flat()),
  };
}

function meansOf(outcomes: readonly ResumeOutcome[]): Means {
  return perMetric((metric) => mean(outcomes.map(({ figures }) => figures[metric])));
}

function differences(
  outcomes: readonly ResumeOutcome[],
  reference: readonly ResumeOutcome[],
): Partial<Record<Metric, Interval>> {
  const baseOf = new Map(reference.map(({ resume, figures }) => [resume, figures]));
  return perMetric((metric) =>
    pairedBootstrap(
      outcomes.flatMap(({ resume, figures }) => {
        const own = figures[metric];
        const base = baseOf.get(resume)?.[metric];
        return own === undefined || base === undefined ? [] : [own - base];
      }),
    ),
  );
}

function perMetric<Value>(of: (metric: Metric) => Value | undefined): Partial<Record<Metric, Value>> {
  const values: Partial<Record<Metric, Value>> = {};
  for (const metric of METRICS) {
    const value = of(metric);
    if (value !== undefined) values[metric] = value;
  }
  return values;
}

function unjudgedPairs(
  judgments: JudgedSet['judgments'],
  outcomes: readonly ResumeOutcome[],
): Report['unjudged'] {
  const pairs = new Map<string, { resume: string; job: string }>();
  for (const { resume, jobs } of outcomes) {
    for (const job of jobs.slice(0, LIST_LENGTH)) {
      if (judgments.get(resume)?.has(job) !== true) pairs.set(`${resume}\t${job}`, { resume, job });
    }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
