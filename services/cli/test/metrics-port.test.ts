import { nextMetricsPort } from '../src/start/services.ts';

it.each([
  [undefined, {}],
  ['', {}],
  ['0', {}],
  ['9464', { METRICS_PORT: '9465' }],
])('with METRICS_PORT %s the worker gets a port of its own', (given, own) => {
  expect(nextMetricsPort({ METRICS_PORT: given })).toEqual(own);
});
