import type { Fact } from '../../fact.ts';
import { LEVELS } from './names.ts';
import {
  a,
  and,
  degreeOf,
  fieldsOf,
  inAll,
  levelPhrase,
  licenceOf,
  lifeOf,
  or,
  ownLevel,
  payOf,
} from './phrases.ts';
import { reasonOf } from './reason.ts';

/** Names in a sentence; lists in labels hold as many as there are. */
const NAMES_IN_SENTENCE = 3;

/** A job that no single fact speaks for. */
const BY_LIKENESS = 'Only the likeness of both texts speaks for the job';

/** What speaks for a job and what against it, in one sentence. */
export function sentenceOf(pro: readonly Fact[], con: readonly Fact[]): string {
  const opening = pro.length > 0 ? `The resume ${and(pro.map(praise))}` : BY_LIKENESS;
  const lacking = con.flatMap(lackOf);
  const objections = [
    ...con.flatMap(objection),
    ...(lacking.length > 0 ? [`does not name ${or(lacking)}, which the posting asks for`] : []),
  ];
  const ofPosting = con.flatMap(postingLack);
  return [
    opening,
    objections.length > 0 ? `${pro.length > 0 ? ', but' : '; the resume'} ${and(objections)}` : '',
    ofPosting.length > 0 ? `; the posting ${and(ofPosting)}` : '',
    '.',
  ].join('');
}

/** What the resume does, without its subject. */
function praise(fact: Fact): string {
  switch (fact.kind) {
    case 'skills_matched': {
      const names = fact.skills.slice(0, NAMES_IN_SENTENCE).map(({ name }) => name);
      const more = fact.skills.length - names.length;
      return more > 0
        ? `shares ${fact.skills.length} skills with the posting (such as ${and(names)})`
        : `shares ${and(names)} with the posting`;
    }
    case 'title':
      return fact.how === 'same'
        ? `has the same title (${fact.own})`
        : fact.how === 'similar'
          ? `has a similar title (${fact.own})`
          : `has a title of the same occupation (${fact.own})`;
    case 'field':
      return `is of the same field (${fieldsOf(fact.own)})`;
    case 'seniority':
      return `is of the same level (${LEVELS[fact.posting.level]})`;
    case 'degree':
      return fact.held === fact.asked
        ? `has ${a(degreeOf(fact.asked))} where one is asked for`
        : `has ${a(degreeOf(fact.held ?? fact.asked))} where ${a(degreeOf(fact.asked))} is asked for`;
    case 'licence':
      return `shows the ${and(fact.licences.map(licenceOf))} asked for`;
    case 'experience':
      return `tells of ${inAll(fact)} where ${fact.asked} ${fact.asked === 1 ? 'is' : 'are'} asked for`;
    default:
      return reasonOf(fact).label;
  }
}

/** What the posting asks for and the resume does not name. */
function lackOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'skills_missing':
      return fact.skills.slice(0, NAMES_IN_SENTENCE);
    case 'degree':
      return [a(degreeOf(fact.asked))];
    case 'licence':
      return fact.licences.map((id) => a(licenceOf(id)));
    default:
      return [];
  }
}

/** What of the posting itself speaks against it, without its subject. */
function postingLack(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'place':
      return [
        fact.isRemote ? `is remote in another country` : `is in ${fact.posting}, not ${fact.preferred}`,
      ];
    case 'salary':
      return [`pays ${payOf(fact)} a year`];
    case 'freshness':
      return [`is ${lifeOf(fact.days)} old`];
    default:
      return [];
  }
}

/** What the resume does otherwise than the posting has it, without its subject. */
function objection(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'field':
      return [`is of another field (${fieldsOf(fact.own)}, not ${fieldsOf(fact.posting)})`];
    case 'seniority':
      return [`tells of ${ownLevel(fact)} where the posting is ${levelPhrase(fact.posting.level)}`];
    case 'experience':
      return [`tells of ${inAll(fact)} where ${fact.asked} ${fact.asked === 1 ? 'is' : 'are'} asked for`];
    default:
      return [];
  }
}
