import { type Job, jobId } from '@rolecall/contracts';
import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import { embeddedTexts } from '@rolecall/job-index';
import { loadSettings } from '@rolecall/service-runtime';
import type { Holdings } from '../feeds/holdings.ts';
import type { Rig } from '../processes/rig.ts';
import type { Report } from '../report.ts';
import { openCollection, type Point } from './points.ts';

/** Alias of the collection drills use: the default of JOB_INDEX_ALIAS. */
export const ALIAS = 'jobs';

/** Points whose vectors are made again to be compared, where the model is slow. */
const SAMPLED = 100;

/** Least cosine of a stored vector and the one made again; Qdrant stores them normalised anew. */
const SAME = 0.9999;

/**
 * Checks that the index holds exactly the postings of a feed, point by point: none lost, none beyond, none twice, none
 * half-written, and the vectors of each made of the texts beside them.
 */
export async function checkIndex(rig: Rig, holdings: Holdings, report: Report): Promise<void> {
  const collection = await openCollection(rig.stack.qdrantUrl, ALIAS);
  if (collection === undefined) {
    report.check('there is an index', false);
    return;
  }
  const settings = loadSettings([EmbeddingSettings], rig.env);
  const embedder = await createEmbedder(settings);
  const every = settings.EMBEDDING_PROVIDER === 'hash' ? 1 : Math.ceil(holdings.ids.size / SAMPLED);

  const seen = new Set<string>();
  const wrong: string[] = [];
  let beyond = 0;
  let points = 0;
  for await (const point of collection.points()) {
    points += 1;
    if (!holdings.ids.has(point.id)) beyond += 1;
    seen.add(point.id);
    const fault =
      faultOf(point, collection.vectors) ??
      (points % every === 0 ? await staleVectorOf(point, embedder) : undefined);
    if (fault !== undefined) wrong.push(`${point.id} ${fault}`);
  }
  await embedder.close();

  const lost = [...holdings.ids].filter((id) => !seen.has(id)).length;
  report.figure('points in the index', points);
  report.check('no posting lost', lost === 0, lost);
  report.check('no point that the feed does not hold', beyond === 0, beyond);
  report.check('no posting twice', points === seen.size && points === holdings.ids.size, points - seen.size);
  report.check('no point half-written or at odds with itself', wrong.length === 0, wrong.slice(0, 3));
}

/** What a point lacks. */
function faultOf({ id, payload, vector }: Point, vectors: ReadonlyMap<string, number | undefined>) {
  for (const [name, size] of vectors) {
    const found = vector[name];
    if (found === undefined) return `has no vector ${name}`;
    if (Array.isArray(found) ? found.length !== size : found.indices.length === 0) {
      return `has an incomplete vector ${name}`;
    }
  }
  const { source, externalId, title, description, contentHash, indexedAt, analysis } = payload;
  if ([title, description, indexedAt].some((text) => typeof text !== 'string' || text === '')) {
    return 'has an incomplete payload';
  }
  if (typeof analysis !== 'object' || !/^[0-9a-f]{64}$/.test(String(contentHash))) {
    return 'has no analysis or hash';
  }
  return jobId(String(source), String(externalId)) === id ? undefined : 'is not the posting it names';
}

async function staleVectorOf({ payload, vector }: Point, embedder: Embedder): Promise<string | undefined> {
  const texts = embeddedTexts(payload as Job);
  const made = await embedder.embedDocuments([texts.posting, texts.title]);
  const stored = Object.values(vector).filter(Array.isArray);
  const unmatched = made.some((one) => !stored.some((other) => cosine(one, other) > SAME));
  return unmatched ? 'has a vector of another text' : undefined;
}

function cosine(a: Float32Array, b: readonly number[]): number {
  return a.reduce((sum, component, i) => sum + component * (b[i] as number), 0);
}
