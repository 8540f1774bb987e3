import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';

// Tests see a copy of the environment, native addons the real one: onnxruntime would leave files and report home.
process.env['ORT_DISABLE_TELEMETRY'] = '1';

/**
 * Jest's Node environment with the host's typed arrays.
 *
 * Jest runs tests in a `vm` context whose built-ins are another realm's. Native addons such as
 * onnxruntime-node create and test for the host's `Float32Array`, so their tensors would fail
 * `instanceof` checks (https://github.com/jestjs/jest/issues/7780).
 */
export default class HostArraysEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    Object.assign(this.global, {
      ArrayBuffer,
      BigInt64Array,
      Float32Array,
      Int32Array,
      SharedArrayBuffer,
      Uint8Array,
    });
  }
}
