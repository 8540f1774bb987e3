import { parseArgs } from 'node:util';
import { createError } from '@rolecall/contracts';
import type { ReindexGoal } from './reindex.ts';

export const USAGE = `Usage: npm run reindex -- [--model <name>] [--roll-back] [--drop-old]
  Fills a collection of another embedding model beside the live one, verifies it and makes it the live one, while
  queries and imports go on. Cut off, it goes on where it was when it is run again.
  --model <name>  the model, such as all-minilm-l6-v2-int8; without it the live one, for the schema of this release
  --roll-back     back to the collection that was live before, with what has come since
  --drop-old      removes all collections but the live one
`;

export type ReindexCommand = { goal: ReindexGoal } | 'drop-old' | 'help';

/** @throws ERR_PARSE_ARGS_… for options that are not known; REINDEX_REFUSED for those that do not go together */
export function readOptions(args: string[]): ReindexCommand {
  const { values } = parseArgs({
    args,
    options: {
      model: { type: 'string' },
      'roll-back': { type: 'boolean', default: false },
      'drop-old': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const asked = [values.model !== undefined, values['roll-back'], values['drop-old']].filter(Boolean);
  if (asked.length > 1) {
    throw createError('REINDEX_REFUSED', {
      message: '--model, --roll-back and --drop-old do not go together.',
    });
  }
  if (values['drop-old']) return 'drop-old';
  if (values['roll-back']) return { goal: 'previous' };
  return { goal: values.model === undefined ? 'same' : { model: values.model } };
}
