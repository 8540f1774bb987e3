import type { JobSummary, RetrievalHit, RetrievalLegs } from '@rolecall/contracts';
import { postingKey } from '../judged/posting-key.ts';
import { alphaNdcg } from './alpha-ndcg.ts';
import { distinctCompanies, distinctTitles } from './distinct.ts';
import { RELEVANT } from './gain.ts';
import { intraListDistance } from './intra-list-distance.ts';
import { ndcg } from './ndcg.ts';
import { precision } from './precision.ts';
import { recall } from './recall.ts';
import { reciprocalRank } from './reciprocal-rank.ts';
import { titleCluster } from './title-cluster.ts';
import { unjudgedShare } from './unjudged-share.ts';

/** How long the lists are that are measured: what a person is shown. */
export const LIST_LENGTH = 10;

/** What is measured of every list. */
export const METRICS = [
  'ndcg@10',
  'p@10',
  'mrr@10',
  'recall@200 dense',
  'recall@200 sparse',
  'recall@200 title',
  'recall@200 career',
  'recall@200 headline',
  'recall@200 titles',
  'recall@200 keywords',
  'recall@200 any',
  'unjudged@10',
  'companies@10',
  'titles@10',
  'distance@10',
  'alpha-ndcg@10',
] as const;
export type Metric = (typeof METRICS)[number];

/** A figure for each metric; undefined where the metric says nothing about the list. */
export type Figures = Record<Metric, number | undefined>;

/** A list and all that its figures depend on. */
export interface MeasuredList {
  /** Best first. */
  jobs: readonly JobSummary[];
  legs: RetrievalLegs;
  /** Grades of this resume's judged postings, by posting key. */
  grades: ReadonlyMap<string, number>;
  /** Title of every judged posting, by posting key. */
  titles: ReadonlyMap<string, string>;
}

/** All metrics of one list. */
export function measure({ jobs, legs, grades, titles }: MeasuredList): Figures {
  const list = jobs.slice(0, LIST_LENGTH);
  const known = list.map((job) => grades.get(postingKey(job)));
  const listGrades = known.map((grade) => grade ?? 0);
  const judgedGrades = [...grades.values()];
  const relevant = new Set([...grades].filter(([, grade]) => grade >= RELEVANT).map(([key]) => key));
  const recallOf = (hits: readonly RetrievalHit[] | undefined) =>
    hits &&
    recall(
      hits.map(({ job }) => postingKey(job)),
      relevant,
    );
  return {
    'ndcg@10': ndcg(listGrades, judgedGrades, LIST_LENGTH),
    'p@10': precision(listGrades, LIST_LENGTH),
    'mrr@10': reciprocalRank(listGrades),
    'recall@200 dense': recallOf(legs.dense),
    'recall@200 sparse': recallOf(legs.sparse),
    'recall@200 title': recallOf(legs.title),
    'recall@200 career': recallOf(legs.career),
    'recall@200 headline': recallOf(legs.headline),
    'recall@200 titles': recallOf(legs.titles),
    'recall@200 keywords': recallOf(legs.keywords),
    'recall@200 any': recallOf(Object.values(legs).flat()),
    'unjudged@10': unjudgedShare(known, LIST_LENGTH),
    'companies@10': distinctCompanies(list.map(({ company }) => company)),
    'titles@10': distinctTitles(list.map(({ title }) => title)),
    'distance@10': intraListDistance(list.map(({ title }) => title)),
    'alpha-ndcg@10': alphaNdcg(
      list.map(({ title }, i) => ({ grade: listGrades[i] as number, cluster: titleCluster(title) })),
      [...grades].map(([key, grade]) => ({ grade, cluster: titleCluster(titles.get(key) ?? key) })),
      LIST_LENGTH,
    ),
  };
}
