import { memoryTrend } from '../src/load/flatness.ts';
import { usageOf } from '../src/load/process-usage.ts';
import { toCsv } from '../src/load/sampler.ts';
import { sparkline } from '../src/load/sparkline.ts';

it('draws values from zero to the highest, the highest of each column', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline(Array.from({ length: 600 }, (_, i) => (i === 301 ? 7 : 0)))).toBe(
    `${'▁'.repeat(30)}█${'▁'.repeat(29)}`,
  );
});

it('calls memory flat that grows while it starts, and not memory that goes on growing', () => {
  expect(memoryTrend([100, 200, 300, 301, 300, 302, 301, 300, 300])).toEqual({
    middle: 301,
    last: 301 - 2 / 3,
    flat: true,
  });
  expect(memoryTrend([100, 200, 300, 400, 500, 600, 700, 800, 900]).flat).toBe(false);
});

it('writes one row a sample', () => {
  const usage = { rssMb: 100.04, cpuSeconds: 1.5 };
  const samples = [
    { seconds: 0, processes: { api: usage }, extra: { waiting: 3 } },
    { seconds: 1, processes: {}, extra: {} },
  ];
  expect(toCsv(samples)).toBe('seconds,api MB,api CPU s,waiting\n0.0,100.0,1.50,3\n1.0,,,\n');
});

const onLinux = process.platform === 'linux' ? it : it.skip;
onLinux('reads what a process uses, and of one that is gone nothing (needs Linux)', () => {
  const { rss } = process.memoryUsage();
  expect(usageOf(process.pid)?.rssMb).toBeGreaterThan(rss / 1e6 / 2);
  expect(usageOf(process.pid)?.cpuSeconds).toBeGreaterThan(0);
  expect(usageOf(2 ** 30)).toBeUndefined();
});
