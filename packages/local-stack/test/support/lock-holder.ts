import { holdLock } from '../../src/lock.ts';

// A process that asks for a lock and stays: `node lock-holder.ts <address, URI-encoded> <owner>`.
const [address = '', owner = ''] = process.argv.slice(2);
const told = await holdLock(decodeURIComponent(address), owner);
process.send?.({ told });
setInterval(() => {}, 60_000);
