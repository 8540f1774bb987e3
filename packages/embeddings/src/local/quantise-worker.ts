/** Entry of a thread that quantises one file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { quantiseWeights } from '@rolecall/onnx-format';
import type { QuantiseFileData } from './quantise-file.ts';

const { source, target } = workerData as QuantiseFileData;
writeFileSync(target, quantiseWeights(readFileSync(source)));
