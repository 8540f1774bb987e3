export { BOARD_SYSTEMS, type BoardSystem } from './connectors/index.ts';
export type { Validators } from './http/validators.ts';
export { type BoardOptions, type BoardReading, openBoard } from './open-board.ts';
