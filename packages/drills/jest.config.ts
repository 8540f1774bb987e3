import { preset } from '@rolecall/jest-preset';

// A drill starts up to ten processes and servers, on machines that may do other work as well.
export default { ...preset, displayName: 'drills', testTimeout: 300_000 };
