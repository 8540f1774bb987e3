export type { GuardedCommand, GuardedProcess } from './guard.ts';
export { type LocalStack, type LocalStackOptions, startLocalStack } from './local-stack.ts';
export { findRunning, type RunningServers } from './running-servers.ts';
export { LocalStackSettings } from './settings.ts';
