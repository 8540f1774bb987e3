import { ERRORS, type ErrorCode, type ImportAccepted, isRolecallError } from '@rolecall/contracts';
import type { ImportQueue, ImportWriter } from '@rolecall/job-queue';
import type { FastifyRequest } from 'fastify';

/** What is told of an import when it is opened. */
type ImportContext = Omit<Parameters<ImportQueue['openImport']>[0], 'requestId'>;

/** Where to follow an import. */
export function accepted(importId: string): ImportAccepted {
  return { importId, statusUrl: `/imports/${importId}` };
}

/**
 * Opens an import, fills it and finishes it; when filling fails, the import says so for good, and the failure is
 * thrown on.
 *
 * @param context as `openImport` takes it
 * @returns the import's id
 */
export async function runImport(
  queue: ImportQueue,
  request: FastifyRequest,
  fill: (writer: ImportWriter) => Promise<void>,
  context: ImportContext = {},
): Promise<string> {
  const writer = await queue.openImport({ ...context, requestId: request.id });
  const { id: importId } = writer;
  request.log.info({ importId }, 'import opened');
  try {
    await fill(writer);
    await writer.finish();
  } catch (error) {
    // The queue may be what failed; then the first error tells more than this one.
    await writer.abort(abortCode(error)).catch((err: unknown) => {
      request.log.warn({ importId, err }, 'the import could not be ended');
    });
    throw error;
  }
  return importId;
}

/** What the import says of its end: it was interrupted, unless something of ours failed. */
function abortCode(error: unknown): ErrorCode {
  if (!isRolecallError(error)) return 'INTERNAL';
  const { status } = ERRORS[error.code];
  return status < 500 || error.code === 'ANSWER_TIMEOUT' ? 'IMPORT_INTERRUPTED' : error.code;
}
