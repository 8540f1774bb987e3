import type { Fact, PlaceFits } from '../../fact.ts';
import type { ReasonTexts } from '../reason-texts.ts';
import { LEVELS } from './names.ts';
import {
  a,
  ageOf,
  and,
  days,
  degreeOf,
  inAll,
  licenceOf,
  money,
  ownLevel,
  payOf,
  yearsOf,
} from './phrases.ts';

/** A fact in words of its own, and what it rests on. */
export function reasonOf(fact: Fact): ReturnType<ReasonTexts['reason']> {
  switch (fact.kind) {
    case 'skills_matched': {
      const names = fact.skills.map(({ name }) => name);
      return {
        label: `Skills in both: ${names.join(', ')}`,
        evidence: {
          resume: fact.skills.map(({ resume }) => resume),
          posting: fact.skills.map(({ posting }) => posting),
        },
      };
    }
    case 'skills_missing':
      return {
        label: `Asked for and not in the resume: ${fact.skills.join(', ')}`,
        evidence: { resume: [], posting: [...fact.skills] },
      };
    case 'title':
      return {
        label:
          fact.how === 'same'
            ? `The same title: ${fact.own}`
            : fact.how === 'similar'
              ? `A similar title: ${fact.own}`
              : `A title of the same occupation: ${fact.own}`,
        evidence: { resume: [fact.own], posting: [fact.posting] },
      };
    case 'field':
      return {
        label:
          fact.fit === 'for'
            ? `The same field of work: ${fact.own.join('; ')}`
            : `Another field of work: ${fact.posting.join('; ')}, where the resume is of ${fact.own.join('; ')}`,
        evidence: { resume: [...fact.own], posting: [...fact.posting] },
      };
    case 'seniority':
      return {
        label:
          fact.fit === 'for'
            ? `The same level: ${LEVELS[fact.posting.level]}`
            : `Another level: ${LEVELS[fact.posting.level]}, where the resume tells of ${ownLevel(fact)}`,
        evidence: {
          resume: 'years' in fact.own ? [yearsOf(fact.own.years)] : [LEVELS[fact.own.level], fact.own.title],
          posting: [LEVELS[fact.posting.level], fact.posting.title],
        },
      };
    case 'degree': {
      const asked = degreeOf(fact.asked);
      const held = fact.held === undefined ? [] : [degreeOf(fact.held)];
      return {
        label:
          fact.fit === 'for'
            ? `Asks for ${a(asked)}; the resume tells of ${a(held.join())}`
            : `Asks for ${a(asked)}; the resume tells of no more than ${a(held.join())}`,
        evidence: { resume: held, posting: [asked] },
      };
    }
    case 'licence': {
      const names = fact.licences.map(licenceOf);
      return {
        label: `Asks for ${and(names.map(a))}, which the resume ${fact.fit === 'for' ? 'shows' : 'does not show'}`,
        evidence: { resume: fact.fit === 'for' ? names : [], posting: names },
      };
    }
    case 'experience':
      return {
        label: `Asks for ${yearsOf(fact.asked)}; the resume tells of ${inAll(fact)}`,
        evidence: { resume: [yearsOf(fact.told)], posting: [yearsOf(fact.asked)] },
      };
    case 'place':
      return {
        label: placeLabel(fact),
        evidence: { resume: [fact.preferred], posting: fact.posting === '' ? [] : [fact.posting] },
      };
    case 'salary': {
      const pay = payOf(fact);
      return {
        label: `Pays ${pay} a year; at least ${money(fact.least, fact.currency)} is asked for`,
        evidence: { resume: [money(fact.least, fact.currency)], posting: [pay] },
      };
    }
    case 'freshness':
      return { label: `Posted ${ageOf(fact.days)}`, evidence: { resume: [], posting: [days(fact.days)] } };
  }
}

function placeLabel({ fit, preferred, posting, isRemote, km }: PlaceFits): string {
  if (isRemote) return fit === 'for' ? 'Remote' : `Remote, but in another country than ${preferred}`;
  if (km !== undefined) return `${posting}, ${km} km from ${preferred}`;
  return fit === 'for' ? `In ${preferred}` : `In ${posting}, not ${preferred}`;
}
