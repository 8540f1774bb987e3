import { fileURLToPath } from 'node:url';
import type { Config } from 'jest';

/**
 * Jest settings every package shares: native ES modules, TypeScript by SWC, and an environment whose
 * typed arrays are the host's (see `environment.ts`).
 *
 * @example
 * // jest.config.ts of a package
 * import { preset } from '@rolecall/jest-preset';
 * export default { ...preset, displayName: 'contracts' };
 */
export const preset: Config = {
  rootDir: process.cwd(),
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // A bound against hanging, far above what any test takes on a busy machine.
  testTimeout: 60_000,
  testEnvironment: fileURLToPath(new URL('./environment.ts', import.meta.url)),
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
