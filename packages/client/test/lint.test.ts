import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

it('the document passes the rules of redocly.yaml', async () => {
  const linting = promisify(execFile)('node_modules/.bin/redocly', ['lint', 'openapi.json'], {
    cwd: PACKAGE,
    // It would ask for newer versions, and report how it is used.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
  });
  const { stdout, stderr } = await linting.catch((error) => {
    throw new Error(error.stdout + error.stderr);
  });
  expect(stdout + stderr).toContain('openapi.json: validated');
});
