import { InferenceSession } from 'onnxruntime-node';

/**
 * Opens a model on one thread, so that the same steps give the same bytes. Left to itself, onnxruntime would report to
 * its makers over the network, and keep files in the home and temporary folders.
 *
 * @param model an ONNX file's bytes
 * @throws what onnxruntime throws for a model it cannot read
 */
export function openSession(model: Uint8Array): Promise<InferenceSession> {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  return InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
}
