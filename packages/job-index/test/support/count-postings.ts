// A process of its own, for what Jest's realm hides: prints how many postings the index of the given
// settings (JSON, first argument) holds.
import { createJobIndex } from '../../src/index.ts';
import { MODEL } from './index-under-test.ts';

const index = createJobIndex(JSON.parse(process.argv[2] ?? ''), MODEL);
process.stdout.write(String(await index.count()));
