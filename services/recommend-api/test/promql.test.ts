import { metricsOf } from './support/promql.ts';

it.each([
  ['up == 0', ['up'], []],
  ['sum by (job, le) (rate(a_bucket{stage="total",x!~"y"}[5m])) > 2', ['a_bucket'], ['job', 'le']],
  ['max(a) > 0 and on () absent(b{c=~"d.+"} == 1)', ['a', 'b'], []],
  ['sum(rate(a{b!=""}[$__rate_interval])) / ignoring (c) group_left sum(d)', ['a', 'd'], ['c']],
])('finds the metrics of %s', (expression, metrics, grouped) => {
  const found = metricsOf(expression);
  expect(found.metrics.map(({ name }) => name)).toEqual(metrics);
  expect(found.grouped).toEqual(grouped);
});

it('finds the labels a metric is asked by', () => {
  expect(metricsOf('rate(a{b="c", d=~"e|f"}[1m]) / g').metrics).toEqual([
    { name: 'a', labels: ['b', 'd'] },
    { name: 'g', labels: [] },
  ]);
});
