import { parseArgs } from 'node:util';
import { RECOMMENDATION_LIMIT } from '@rolecall/contracts';
import { createApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { recommendationTable } from '../recommendation-table.ts';
import { apiUrl, terminalWidth } from '../terminal.ts';

const USAGE = `Usage: npm run recommend -- <resume> [--limit 10] [--json]
  Posts a resume (PDF, DOCX, ODT, RTF, HTML, JSON Resume, text or an image) to a running API and prints its jobs.
  --limit <n>  how many jobs, 1 to 100
  --json       the raw answer
  ROLECALL_URL names another API than http://127.0.0.1:$PORT, ROLECALL_API_KEY the key it asks for`;

/** `rolecall recommend`: prints the jobs a running API recommends for a resume. */
export const recommendCommand = {
  usage: USAGE,
  async run(args: string[]): Promise<number> {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        limit: { type: 'string', default: String(RECOMMENDATION_LIMIT.default) },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [resume, ...more] = positionals;
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (resume === undefined || more.length > 0) throw new CliError(`name one resume.\n${USAGE}`);
    const limit = Number(values.limit);
    if (!Number.isInteger(limit)) throw new CliError(`--limit takes a whole number, not ${values.limit}.`);
    const answer = await createApiClient(apiUrl()).recommend(resume, limit);
    console.log(values.json ? JSON.stringify(answer, null, 2) : recommendationTable(answer, terminalWidth()));
    if (!values.json) for (const { message } of answer.warnings) console.log(`Note: ${message}`);
    return 0;
  },
};
