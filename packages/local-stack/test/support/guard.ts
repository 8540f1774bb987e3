import { type Guard, startGuard } from '../../src/guard.ts';

const guards: Guard[] = [];

/** A guard for one test; it is closed after the test, a failed one included, or Jest would wait for ever. */
export function guardOfTest(): Guard {
  const guard = startGuard();
  guards.push(guard);
  return guard;
}

afterEach(() => Promise.all(guards.splice(0).map((guard) => guard.close())));
