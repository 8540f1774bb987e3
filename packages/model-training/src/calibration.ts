import type { LabelledRows } from './softmax-network.ts';
import { negativeLogLikelihood } from './softmax-network.ts';

/**
 * The temperature that makes probabilities most likely on rows the network was not trained on (Guo et al., ICML
 * 2017), by golden-section search between 0.2 and 5.
 *
 * @param probabilities of the network at temperature 1
 */
export function fitTemperature(
  probabilities: readonly Float32Array[],
  labels: LabelledRows['labels'],
): number {
  const loss = (logT: number) => negativeLogLikelihood(tempered(probabilities, Math.exp(logT)), labels);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.2), Math.log(5)];
  for (let step = 0; step < 30; step++) {
    const a = high - ratio * (high - low);
    const b = low + ratio * (high - low);
    if (loss(a) < loss(b)) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}

/** What the probabilities become at another temperature. */
export function tempered(probabilities: readonly Float32Array[], temperature: number): Float32Array[] {
  return probabilities.map((row) => {
    const powers = row.map((p) => Math.max(p, 1e-12) ** (1 / temperature));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  });
}

/**
 * Expected calibration error: the mean difference, over bins of equal width, between how sure the first choice is and
 * how often it is right (Naeini et al., AAAI 2015). 0..1.
 */
export function calibrationError(
  probabilities: readonly Float32Array[],
  labels: LabelledRows['labels'],
  bins = 15,
): number {
  const sums = Array.from({ length: bins }, () => ({ sure: 0, right: 0 }));
  probabilities.forEach((row, at) => {
    const choice = indexOfMax(row);
    const sure = row[choice] as number;
    const bin = sums[Math.min(bins - 1, Math.floor(sure * bins))] as { sure: number; right: number };
    bin.sure += sure;
    bin.right += Number(choice === labels[at]);
  });
  return sums.reduce((total, { sure, right }) => total + Math.abs(sure - right), 0) / probabilities.length;
}

/** Where the largest value is, the first of equals. */
export function indexOfMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] as number) > (values[best] as number)) best = at;
  return best;
}
