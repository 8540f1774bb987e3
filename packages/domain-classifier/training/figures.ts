import {
  calibrationError,
  f1Scores,
  indexOfMax,
  type LabelledRows,
  topAccuracy,
} from '@rolecall/model-training';
import { DOMAINS, type DomainId } from '@rolecall/taxonomy';
import { SAMPLE_KINDS, type Sample, type SampleKind } from './sample.ts';
import type { Part } from './split.ts';

const CONFUSIONS = 10;

/** How many samples there are. */
export interface DataFigures {
  total: number;
  /** Of a training or validation occupation, but with a title that is tested (or validated) with: not used. */
  leftOut: number;
  parts: Record<Part, number>;
  byKind: Record<SampleKind, Record<Part, number>>;
  byDomain: Record<DomainId, Record<Part, number>>;
}

/** How good the probabilities are, over occupations the network never saw. */
export interface TestFigures {
  macroF1: number;
  top1: number;
  top3: number;
  calibrationError: { before: number; after: number };
  byKind: Record<SampleKind, { samples: number; top1: number; top3: number }>;
  f1ByDomain: Record<DomainId, number>;
  /** The most frequent mistakes: the right domain, the first choice, and its share of the domain's samples. */
  confusions: { domain: DomainId; takenFor: DomainId; samples: number; share: number }[];
}

export function dataFigures(samples: readonly Sample[], parts: Record<Part, number[]>): DataFigures {
  const count = (places: readonly number[], key: 'kind' | 'domain', value: string) =>
    places.filter((at) => samples[at]?.[key] === value).length;
  const perPart = (one: (places: readonly number[]) => number): Record<Part, number> => ({
    training: one(parts.training),
    validation: one(parts.validation),
    test: one(parts.test),
  });
  const counts = perPart(({ length }) => length);
  return {
    total: samples.length,
    leftOut: samples.length - counts.training - counts.validation - counts.test,
    parts: counts,
    byKind: table(SAMPLE_KINDS, (kind) => perPart((places) => count(places, 'kind', kind))),
    byDomain: table(DOMAIN_IDS, (domain) => perPart((places) => count(places, 'domain', domain))),
  };
}

/**
 * @param raw probabilities at temperature 1, one row a test sample
 * @param calibrated probabilities at the fitted temperature, which say the same first choice
 */
export function testFigures(
  samples: readonly Sample[],
  labels: LabelledRows['labels'],
  raw: readonly Float32Array[],
  calibrated: readonly Float32Array[],
): TestFigures {
  const { macro, byClass } = f1Scores(calibrated, labels, DOMAINS.length);
  return {
    macroF1: rounded(macro),
    top1: rounded(topAccuracy(calibrated, labels, 1)),
    top3: rounded(topAccuracy(calibrated, labels, 3)),
    calibrationError: {
      before: rounded(calibrationError(raw, labels)),
      after: rounded(calibrationError(calibrated, labels)),
    },
    byKind: table(SAMPLE_KINDS, (kind) => {
      const places = [...samples.keys()].filter((at) => samples[at]?.kind === kind);
      const rows = places.map((at) => calibrated[at] as Float32Array);
      const own = places.map((at) => labels[at] as number);
      return {
        samples: places.length,
        top1: rounded(topAccuracy(rows, own, 1)),
        top3: rounded(topAccuracy(rows, own, 3)),
      };
    }),
    f1ByDomain: table(DOMAIN_IDS, (_, number) => rounded(byClass[number] as number)),
    confusions: confusionsOf(labels, calibrated),
  };
}

function confusionsOf(
  labels: LabelledRows['labels'],
  probabilities: readonly Float32Array[],
): TestFigures['confusions'] {
  const counts = DOMAINS.map(() => DOMAINS.map(() => 0));
  probabilities.forEach((row, at) => {
    const line = counts[labels[at] as number] as number[];
    const choice = indexOfMax(row);
    line[choice] = (line[choice] as number) + 1;
  });
  return counts
    .flatMap((line, right) => {
      const all = line.reduce((sum, n) => sum + n, 0);
      return line.flatMap((n, choice) =>
        choice === right || n === 0
          ? []
          : [
              {
                domain: DOMAIN_IDS[right] as DomainId,
                takenFor: DOMAIN_IDS[choice] as DomainId,
                samples: n,
                share: rounded(n / all),
              },
            ],
      );
    })
    .sort((a, b) => b.samples - a.samples)
    .slice(0, CONFUSIONS);
}

const DOMAIN_IDS: readonly DomainId[] = DOMAINS.map(({ id }) => id);

function table<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key, number: number) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key, number) => [key, value(key, number)])) as Record<Key, Value>;
}

/** Four digits: what lies behind them is noise. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}
