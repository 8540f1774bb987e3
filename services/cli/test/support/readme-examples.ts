import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-cli.ts';

/** A command of the README; `args` puts the API's real port in. */
export interface Example {
  program: string;
  args: (port: number) => string[];
}

/** The README's curl and TypeScript examples, named by their first line. */
export function readmeExamples(): [string, Example][] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```(sh|ts)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({
    language,
    text,
  }));
  const at = (text: string, port: number) => text.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`);
  return blocks.flatMap(({ language, text }): [string, Example][] => {
    const name = text.split('\n', 1)[0] as string;
    if (language === 'ts') {
      // A line more, since an index without postings gives the example nothing to print.
      const script = `${text}console.log('done');`;
      const args = (port: number) => ['--input-type=module-typescript', '--eval', at(script, port)];
      return [[name, { program: process.execPath, args }]];
    }
    if (!text.startsWith('curl')) return [];
    return [[name, { program: 'sh', args: (port) => ['-c', at(text, port)] }]];
  });
}
