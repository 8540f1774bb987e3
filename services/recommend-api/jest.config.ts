import { preset } from '@rolecall/jest-preset';

export default {
  ...preset,
  displayName: 'recommend-api',
  globalSetup: '@rolecall/local-stack/jest-setup',
  globalTeardown: '@rolecall/local-stack/jest-teardown',
};
