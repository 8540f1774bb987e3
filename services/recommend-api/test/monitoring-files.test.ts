import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { profileForm, resumeForm } from './support/multipart.ts';
import { BAKER, NURSE } from './support/postings.ts';
import { metricsOf } from './support/promql.ts';
import { startServices } from './support/running-services.ts';

const INFRA = new URL('../../../infra/', import.meta.url);

/** Labels that Prometheus adds to what it scrapes. */
const ADDED_LABELS = ['job', 'instance'];

interface Rules {
  groups: {
    rules: { alert: string; expr: string; annotations: { summary: string; description: string } }[];
  }[];
}
interface Dashboard {
  panels: { title: string; targets?: { expr: string }[] }[];
}

const rules = (parse(readFileSync(new URL('prometheus/alerts.yml', INFRA), 'utf8')) as Rules).groups.flatMap(
  (group) => group.rules,
);
const { panels } = JSON.parse(readFileSync(new URL('grafana/rolecall.json', INFRA), 'utf8')) as Dashboard;
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** The labels of each metric the processes expose, by the names of its samples. */
let exposed: Map<string, Set<string>>;
/** Metrics by the names in `# TYPE`, which have no samples before something happens. */
let announced: Set<string>;

beforeAll(async () => {
  const services = await startServices();
  try {
    await services.index([BAKER, NURSE]);
    const ask = async ({ url, headers, payload }: { url: string; headers: object; payload: Buffer }) => {
      const init = { method: 'POST', headers: { ...headers }, body: Uint8Array.from(payload) };
      await (await fetch(new URL(url, services.url), init)).text();
    };
    await ask(resumeForm('Night baker'));
    await ask(profileForm('%PDF-1.7\nbroken'));
    const { api, worker } = await services.scrape();
    const lines = `${api}\n${worker}`.split('\n');
    exposed = new Map();
    for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
      const [, name = '', labels = ''] = /^([\w:]+)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
      const seen = exposed.get(name) ?? new Set(['le', ...ADDED_LABELS]);
      for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) seen.add(label);
      exposed.set(name, seen);
    }
    const types = lines.map((line) => /^# TYPE (\S+) /.exec(line)?.[1]);
    announced = new Set(types.filter((name) => name !== undefined));
  } finally {
    await services.stop();
  }
});

it.each(expressions)('%s asks for metrics and labels that are there: %s', (_title, expression) => {
  const { metrics, grouped } = metricsOf(expression);
  expect(metrics.length).toBeGreaterThan(0);
  const labels = new Set(ADDED_LABELS);
  for (const { name, labels: asked } of metrics) {
    // Prometheus' own.
    if (name === 'up') continue;
    expect([...exposed.keys(), ...announced]).toContain(name);
    const known = exposed.get(name);
    if (known === undefined) return;
    for (const label of asked) expect([...known]).toContain(label);
    for (const label of known) labels.add(label);
  }
  for (const label of grouped) expect([...labels]).toContain(label);
});

it('every metric of ours is on the dashboard', () => {
  const shown = new Set(
    panels.flatMap(({ targets = [] }) =>
      targets.flatMap(({ expr }) =>
        metricsOf(expr).metrics.map(({ name }) => name.replace(/_(bucket|sum|count)$/, '')),
      ),
    ),
  );
  const ours = [...announced].filter((name) => name.startsWith('rolecall_'));
  expect(ours.length).toBeGreaterThan(15);
  expect(ours.filter((name) => !shown.has(name))).toEqual([]);
});

it('every alert says what it means', () => {
  for (const { alert, annotations } of rules) {
    expect(alert).toMatch(/^Rolecall[A-Z]\w+$/);
    expect(annotations.summary).not.toBe('');
    expect(annotations.description.length).toBeGreaterThan(20);
  }
});
