import { Readable } from 'node:stream';
import { catalogueFeed, type Feed, slice } from '../src/feeds/feed.ts';
import { generatedFeed } from '../src/feeds/generated.ts';
import { holdingsOf } from '../src/feeds/holdings.ts';

const linesOf = (feed: Feed): Promise<string[]> => Readable.from(feed.lines()).toArray();

it('generates postings that are all taken and all different, the first ones the same however many there are', async () => {
  const lines = await linesOf(generatedFeed(1000));
  expect(await linesOf(generatedFeed(10))).toEqual(lines.slice(0, 10));
  expect(new Set(lines.map((line) => JSON.parse(line).description)).size).toBe(1000);
  const { total, rejected, ids } = await holdingsOf(generatedFeed(1000));
  expect([total, rejected, ids.size]).toEqual([1000, 0, 1000]);
});

it('counts what is no posting, or came before, as rejected', async () => {
  const [line = ''] = await linesOf(generatedFeed(1));
  const feed = {
    name: 'a feed with faults',
    async *lines() {
      yield* [line, '{"title":"no more than that"}', line, 'no JSON'];
    },
  };
  const { total, rejected, ids } = await holdingsOf(feed);
  expect([total, rejected, ids.size]).toEqual([4, 3, 1]);
});

it('slices a feed', async () => {
  const all = await linesOf(catalogueFeed());
  expect(await linesOf(slice(catalogueFeed(), 5, 7))).toEqual(all.slice(5, 12));
});
