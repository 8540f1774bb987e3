import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onFreePorts } from '../ports.ts';
import { untilReady } from '../until-ready.ts';
import { ownServer } from './own-server.ts';
import { answersPing } from './redis-ping.ts';
import { isLogKept, type ServerSource, STOP_GRACE_MS } from './server.ts';

/** Runs the `redis-server` of the PATH; with kept data, its append-only file survives a restart. */
export const redisServer: ServerSource = async (guard, folders) => {
  const binary = onPath('redis-server');
  if (binary === undefined) return undefined;
  const data = join(folders.data, 'redis');
  mkdirSync(data, { recursive: true });
  const logFile = join(folders.logs, 'redis.log');
  return onFreePorts(1, async (port = 0) => {
    const settings = {
      port,
      bind: '127.0.0.1',
      dir: data,
      save: '',
      appendonly: folders.isKept ? 'yes' : 'no',
      appendfsync: 'always', // As in docker-compose.yml.
      'maxmemory-policy': 'noeviction',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const about = { url: `redis://127.0.0.1:${port}`, provenance: binary, graceMs: STOP_GRACE_MS };
    return ownServer(about, async () => {
      const child = await guard.spawn({ command: binary, args, cwd: data, logFile });
      const answers = () => answersPing(port);
      await untilReady('Redis', { process: child, port, logFile, isLogKept: isLogKept(folders), answers });
      return child;
    });
  });
};

/** Where a command is on the PATH, if it is. */
export function onPath(command: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
