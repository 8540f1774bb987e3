import type { ReasonTexts } from '../reason-texts.ts';
import { reasonOf } from './reason.ts';
import { sentenceOf } from './sentence.ts';

/** Reasons in English. */
export const ENGLISH: ReasonTexts = { reason: reasonOf, sentence: sentenceOf };
