import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand, say, UsageError } from '../command.ts';
import { countFeedback } from './count-feedback.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { readFeedback } from './read-feedback.ts';
import { judgmentLines, toJudgments } from './to-judgments.ts';

const USAGE = `Usage: pnpm evaluate:feedback <export of GET /admin/feedback> [options]
  --judgments <file>  write what was done with jobs as grades, recommendation by recommendation
`;

process.exitCode = await runCommand(USAGE, run);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { judgments: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('Name one file.');
  const records = readFeedback({ name, text: readFileSync(name, 'utf8') });
  process.stdout.write(`${feedbackMarkdown(countFeedback(records))}\n`);
  if (values.judgments === undefined) return;
  writeFileSync(values.judgments, judgmentLines(toJudgments(records)));
  say(`written to ${values.judgments}`);
}
