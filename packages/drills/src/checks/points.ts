/** A point as Qdrant holds it, with all its vectors. */
export interface Point {
  id: string;
  payload: Record<string, unknown>;
  vector: Record<string, number[] | { indices: number[]; values: number[] }>;
}

/** A collection seen past our own client: it is what is checked. */
export interface Collection {
  /** Names of the vectors every point has to have, and the length of those that have one. */
  vectors: ReadonlyMap<string, number | undefined>;
  count(): Promise<number>;
  points(): AsyncGenerator<Point>;
}

const PAGE = 256;

/** Opens the collection an alias points at; undefined while there is none. */
export async function openCollection(qdrantUrl: string, alias: string): Promise<Collection | undefined> {
  const collection = `${qdrantUrl}/collections/${alias}`;
  const found = await fetch(collection);
  if (found.status === 404) return undefined;
  const { config } = (await resultOf(found)) as {
    config: {
      params: { vectors: Record<string, { size: number }>; sparse_vectors: Record<string, unknown> };
    };
  };
  const { vectors, sparse_vectors } = config.params;
  const dense = Object.entries(vectors).map(([name, { size }]) => [name, size] as const);
  const sparse = Object.keys(sparse_vectors).map((name) => [name, undefined] as const);
  return {
    vectors: new Map<string, number | undefined>([...dense, ...sparse]),
    async count() {
      const { count } = (await post(`${collection}/points/count`, { exact: true })) as { count: number };
      return count;
    },
    async *points() {
      let offset: string | null = null;
      do {
        const page = (await post(`${collection}/points/scroll`, {
          limit: PAGE,
          offset,
          with_payload: true,
          with_vector: true,
        })) as { points: Point[]; next_page_offset: string | null };
        yield* page.points;
        offset = page.next_page_offset;
      } while (offset !== null);
    },
  };
}

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return resultOf(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function resultOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`Qdrant answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { result: unknown }).result;
}
