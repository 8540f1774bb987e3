/** Prints load time, memory and the time of a look-up: `pnpm measure`. */
import { findTown, loadGazetteer } from '../src/index.ts';

const MEGABYTE = 1e6;
const ROUNDS = 100_000;
const PLACES = [
  { city: 'Austin', region: 'Texas', country: 'US' },
  { city: 'München', country: 'DE' },
  { city: 'Springfield', country: 'US' },
  { city: 'San Antonio' },
  { city: 'Nowhere at all', country: 'GB' },
];

const gc = globalThis.gc ?? (() => undefined);
gc();
const before = process.memoryUsage().rss;
let started = performance.now();
loadGazetteer();
const loaded = performance.now() - started;
gc();
const added = (process.memoryUsage().rss - before) / MEGABYTE;
process.stdout.write(`load: ${loaded.toFixed(0)} ms, ${added.toFixed(1)} MB resident\n`);

for (const place of PLACES) {
  started = performance.now();
  for (let round = 0; round < ROUNDS; round++) findTown(place);
  const each = ((performance.now() - started) / ROUNDS) * 1000;
  process.stdout.write(`${Object.values(place).join(', ')}: ${each.toFixed(1)} µs\n`);
}
