import { preset } from '@rolecall/jest-preset';

export default {
  ...preset,
  displayName: 'web',
  globalSetup: './test/support/global-setup.ts',
  globalTeardown: '@rolecall/local-stack/jest-teardown',
};
