import { preset } from '@rolecall/jest-preset';

export default { ...preset, displayName: 'client' };
