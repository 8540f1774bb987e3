import { preset } from '@rolecall/jest-preset';

export default {
  ...preset,
  displayName: 'recommend-api',
  // Most of its time it waits for processes to start; by itself Jest leaves one of two cores unused.
  maxWorkers: 2,
  globalSetup: '@rolecall/local-stack/jest-setup',
  globalTeardown: '@rolecall/local-stack/jest-teardown',
};
