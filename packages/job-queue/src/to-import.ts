import type { ErrorCode, Import, Rejection } from '@rolecall/contracts';
import { importStatus } from './import-status.ts';
import type { WriteStep } from './write-step.ts';

/**
 * Reads an import off its hash.
 *
 * @param rejections JSON, by line
 * @param writerAlive see `ImportProgress`
 * @returns undefined where there is none
 */
export function toImport(
  id: string,
  hash: Record<string, string>,
  rejections: readonly string[],
  writerAlive: boolean,
): Import | undefined {
  const { createdAt, writer, batches, accounted, finishedAt } = hash;
  if (createdAt === undefined) return undefined;
  const count = (field: string) => Number(hash[field]);
  return {
    id,
    ...importStatus({
      writer: writer as WriteStep['writer'],
      writerAlive,
      started: hash['started'] === '1',
      accounted: batches === accounted,
      deadBatches: Number(hash['deadBatches'] ?? 0),
      error: hash['error'] as ErrorCode | undefined,
      failure: hash['failure'] as ErrorCode | undefined,
    }),
    total: count('total'),
    indexed: count('indexed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    failed: count('failed'),
    ...(hash['full'] && { retired: Number(hash['retired'] ?? 0) }),
    ...(hash['warning'] && { warning: hash['warning'] as ErrorCode }),
    rejections: rejections.map((json) => JSON.parse(json) as Rejection),
    createdAt,
    ...(finishedAt !== undefined && { finishedAt }),
  };
}
