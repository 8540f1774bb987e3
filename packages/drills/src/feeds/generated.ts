import type { JobPosting } from '@rolecall/contracts';
import { createRandom, type Random } from '../random.ts';
import type { Feed } from './feed.ts';

const SENIORITIES = ['Junior', 'Senior', 'Lead', 'Assistant', 'Deputy', 'Trainee'];
const ROLES = ['baker', 'crane operator', 'night nurse', 'piano tuner', 'tax adviser', 'bicycle mechanic'];
const PLACES = [
  'Leeds, United Kingdom',
  'Austin, TX',
  'Lyon, France',
  'Pune, India',
  'Remote',
  'Oslo, Norway',
];
const WORDS = `account agree answer arrange board bring budget build call care change check clean client close
  colleague cook count customer cut daily deliver design document drive early engine equipment evening finish fit
  floor follow guest hand health help hold hour install invoice keep kitchen lead learn lift listen load machine
  manage measure meet mend meeting money morning night order pack paint paper patient phone plan prepare price product
  project pupil quality read record repair report room safety schedule school sell serve service shift shop site skill
  software sort stock store student supply system table teach team test tool train travel truck visit ward wash
  week weld wood work workshop write`.split(/\s+/);

const PARAGRAPHS = 512;
const PARAGRAPHS_EACH = 6;

/**
 * As many invented postings as wanted, 2 kB each, written while they are read. Posting n is the same whatever the
 * count; no two are alike.
 */
export function generatedFeed(count: number): Feed {
  return {
    name: `${count.toLocaleString('en')} generated postings`,
    async *lines() {
      const random = createRandom(1);
      const paragraphs = Array.from({ length: PARAGRAPHS }, () => paragraph(random));
      for (let n = 0; n < count; n++) yield JSON.stringify(generatedPosting(n, paragraphs, random));
    },
  };
}

function generatedPosting(n: number, paragraphs: readonly string[], random: Random): JobPosting {
  const role = `${pick(SENIORITIES, random)} ${pick(ROLES, random)}`;
  const body = Array.from({ length: PARAGRAPHS_EACH }, () => pick(paragraphs, random));
  return {
    source: 'generated',
    externalId: String(n),
    title: role,
    company: `Company ${n % 5000}`,
    location: pick(PLACES, random),
    description: [`${role} wanted, reference ${n}.`, ...body].join('\n'),
    postedAt: '2026-11-01',
  };
}

function paragraph(random: Random): string {
  const sentence = () => {
    const words = Array.from({ length: random.between(8, 14) }, () => pick(WORDS, random)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  return Array.from({ length: 5 }, sentence).join(' ');
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[random.between(0, values.length - 1)] as Value;
}
