export { MUSTS } from './asks/musts.ts';
export { postingAsks } from './asks/posting-asks.ts';
export { isoDateOf } from './dates.ts';
export { normalisePosting } from './normalise-posting.ts';
export { placeOf } from './place.ts';
export { withoutBoilerplate } from './without-boilerplate.ts';
export { yearsRequired } from './years-required.ts';
