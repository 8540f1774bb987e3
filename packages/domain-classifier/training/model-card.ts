import type { NetworkOptions } from '@rolecall/model-training';
import { DOMAINS } from '@rolecall/taxonomy';
import type { DataFigures, TestFigures } from './figures.ts';
import type { LinkedInSamples } from './linkedin.ts';
import { SAMPLE_KINDS, type SampleKind } from './sample.ts';

/** All that training measured; `model/metrics.json`. */
export interface Metrics {
  embeddingModel: string;
  network: Omit<NetworkOptions, 'onEpoch'>;
  /** After how many epochs the network was as good on validation as it got. */
  epochsKept: number;
  temperature: number;
  data: DataFigures;
  linkedIn: Omit<LinkedInSamples, 'samples'>;
  test: TestFigures;
}

/** What another classifier reached on the same split; `tfidf-baseline.json`, measured by hand. */
export interface Baseline {
  name: string;
  measuredWith: string;
  macroF1: number;
  top1: number;
  top3: number;
  calibrationError: number;
  byKind: Record<SampleKind, { top1: number; top3: number }>;
}

const WHAT: Readonly<Record<SampleKind, string>> = {
  title: 'job titles of O*NET and ESCO',
  task: 'one task, or one sentence of a description, of O*NET or ESCO',
  profile: 'titles, tasks and tools of one occupation put together at random',
  linkedin: 'titles of LinkedIn postings',
  posting: 'postings: title and description as the index embeds them',
};

/** `model/MODEL-CARD.md`, after Mitchell et al., "Model Cards for Model Reporting" (2019). */
export function modelCard(metrics: Metrics, baseline: Baseline): string {
  const { data, test, linkedIn, network } = metrics;
  const { before, after } = test.calibrationError;
  return `# Model card: domain classifier

Written by \`pnpm train:domain\` from the figures in \`metrics.json\`; edit \`training/model-card.ts\`.

- **Reads** vectors of \`${metrics.embeddingModel}\`; **gives** the probability of each of the ${DOMAINS.length} fields of work of
  \`@rolecall/taxonomy\`.
- **Is** a network of one hidden layer of ${network.hidden} units (dropout ${network.dropout}), trained by AdamW (decay ${network.decay}, learning rate ${network.learningRate})
  for ${metrics.epochsKept} of at most ${network.maxEpochs} epochs: as long as the loss on validation occupations fell. Logits are divided by the
  temperature ${metrics.temperature}, fitted on validation.
- **For** ranking: how far a posting and a resume are of one field. Not for decisions about people; it knows nothing
  of how good anybody is at a job.

## Data

${thousands(data.total)} samples, ${thousands(data.total / DOMAINS.length)} a domain, so that no domain is likelier than another by itself.

${tableOf(
  ['kind', 'what', 'training', 'validation', 'test'],
  [
    ...SAMPLE_KINDS.map((kind) => [kind, WHAT[kind], ...Object.values(data.byKind[kind]).map(thousands)]),
    ['all', '', ...Object.values(data.parts).map(thousands)],
  ],
)}

- **O*NET 29.2 Database** by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), under
  [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), modified; USDOL/ETA has not approved, endorsed or tested
  the modifications.
- **ESCO 1.2** of the European Commission, reused with attribution and modified; the Commission has not endorsed it.
- **LinkedIn postings of 2023** (Kaggle, arshkon/linkedin-job-postings, CC BY-SA 4.0): learnt statistics only, no text.
- **Postings of public job sets**, whose title the taxonomy knows; many of these sets state no licence: learnt
  statistics only, no text.

**Split** by occupation, never by sample: the SHA-256 of the occupation (\`15-1252\` of O*NET, a code of ESCO) says whether
all its samples are trained, validated (a tenth of the occupations) or tested with (a tenth). ${thousands(data.leftOut)} samples are of a
training (validation) occupation, but have a title that a held-out occupation has as well; they are used nowhere.
The projection of the embedding model (\`pnpm train:projection\`) was learnt from the training part alone.

**LinkedIn's labels** are job functions, which were compared with the taxonomy's reading of the title:
${thousands(linkedIn.agreed)} titles agree and are used, ${thousands(linkedIn.byFunction)} are unknown to the taxonomy and have a function that means one domain
(used), ${thousands(linkedIn.disagreed)} disagree (not used). The most frequent disagreements:

${tableOf(
  ['function', 'taxonomy', 'titles'],
  linkedIn.disagreements
    .slice(0, 10)
    .map(({ function: name, taxonomy, titles }) => [name, taxonomy, `${titles}`]),
)}

## Measured

On ${thousands(data.parts.test)} samples of occupations that were neither trained nor validated with:

${tableOf(
  ['', 'macro-F1', 'top-1', 'top-3', 'ECE'],
  [
    ['this classifier', fixed(test.macroF1), fixed(test.top1), fixed(test.top3), fixed(after)],
    ['without temperature', fixed(test.macroF1), fixed(test.top1), fixed(test.top3), fixed(before)],
    [
      baseline.name,
      fixed(baseline.macroF1),
      fixed(baseline.top1),
      fixed(baseline.top3),
      fixed(baseline.calibrationError),
    ],
  ],
)}

ECE is the expected calibration error over 15 bins. The last line was measured outside the repository,
with ${baseline.measuredWith}.

${tableOf(
  ['kind', 'samples', 'top-1', 'top-3', 'TF-IDF top-1', 'TF-IDF top-3'],
  SAMPLE_KINDS.map((kind) => {
    const { samples, top1, top3 } = test.byKind[kind];
    const other = baseline.byKind[kind];
    return [kind, thousands(samples), fixed(top1), fixed(top3), fixed(other.top1), fixed(other.top3)];
  }),
)}

${tableOf(
  ['domain', 'trained with', 'tested with', 'F1'],
  DOMAINS.map(({ id }) => [
    id,
    thousands(data.byDomain[id].training),
    thousands(data.byDomain[id].test),
    fixed(test.f1ByDomain[id]),
  ]),
)}

The most frequent mistakes:

${tableOf(
  ['domain', 'taken for', 'samples', 'share of the domain'],
  test.confusions.map(({ domain, takenFor, samples, share }) => [
    domain,
    takenFor,
    thousands(samples),
    fixed(share),
  ]),
)}

## Limits

- English only, and the titles of the United States and Europe.
- Labels are the taxonomy's: where a task belongs to several fields (writing reports, leading a team), any first choice
  but one counts as wrong. Use the probabilities, not the first choice.
- A domain's test samples come from few occupations, so its F1 says as much of these as of the domain.
- The temperature is fitted, and calibration measured, on this mixture of kinds: a whole resume is of none of them.
- Postings were labelled by their titles: a posting with a misleading title taught it that. They come from the same
  catalogue as the development set of \`@rolecall/evaluation\`, whose resumes and judgments were not used.
- The settings of the network were chosen with the test figures of an earlier draw in sight; expect slightly less elsewhere.
`;
}

/** A table as the formatter leaves it: columns of one width. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  return [line(head), line([], '-'), ...rows.map((cells) => line(cells))].join('\n');
}

function thousands(n: number): string {
  return Math.round(n).toLocaleString('en-US');
}

function fixed(value: number): string {
  return value.toFixed(3);
}
