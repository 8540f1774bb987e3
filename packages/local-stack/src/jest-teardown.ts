/** Jest's globalTeardown, the counterpart of `jest-setup.ts`. */
export default async function teardown(): Promise<void> {
  await globalThis.rolecallStack?.stop();
}
