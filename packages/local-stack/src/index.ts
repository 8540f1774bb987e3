export { type FaultProxy, type ProxyMode, startFaultProxy } from './fault-proxy.ts';
export type { GuardedCommand, GuardedProcess } from './guard.ts';
export { type LocalStack, type LocalStackOptions, startLocalStack } from './local-stack.ts';
export { findRunning, type RunningServers } from './running-servers.ts';
export type { ServerCrash } from './servers/server.ts';
export { LocalStackSettings } from './settings.ts';
