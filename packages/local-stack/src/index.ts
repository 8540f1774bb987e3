export type { GuardedCommand, GuardedProcess } from './guard.ts';
export { type LocalStack, type LocalStackOptions, startLocalStack } from './local-stack.ts';
export { LocalStackSettings } from './settings.ts';
