import type { Member } from './member.ts';

/** Members of a lane that are not about to go. */
export function countLane(members: Iterable<Member>, isSlow: boolean): number {
  return count(members, (member) => member.isSlow === isSlow && member.state !== 'ending');
}

/** Members that have a request in hand. */
export function countAtWork(members: Iterable<Member>): number {
  return count(members, ({ task, state }) => task !== undefined && state !== 'ending');
}

/** Members of the slow lane that are not ready yet. */
export function countStartingSlow(members: Iterable<Member>): number {
  return count(members, ({ isSlow, state }) => isSlow && state === 'starting');
}

/** Members of the usual lane that have nothing in hand, those that are about to be ready included. */
export function countFree(members: Iterable<Member>): number {
  return count(members, ({ state, task, isSlow }) => state !== 'ending' && !task && !isSlow);
}

function count(members: Iterable<Member>, holds: (member: Member) => boolean): number {
  let found = 0;
  for (const member of members) if (holds(member)) found += 1;
  return found;
}
