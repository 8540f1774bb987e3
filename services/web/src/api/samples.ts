import type { SampleName } from '../welcome/samples.ts';
import { RequestError } from './request-error.ts';

/** A sample resume, which is served beside the page. @throws RequestError */
export async function getSample(name: SampleName): Promise<Blob> {
  try {
    const response = await fetch(`samples/${name}.pdf`);
    if (response.ok) return await response.blob();
    throw new Error(`HTTP ${response.status}`);
  } catch (error) {
    throw new RequestError(navigator.onLine ? 'UNREACHABLE' : 'OFFLINE', String(error));
  }
}
