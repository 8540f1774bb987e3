import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, Reason, Recommendation, ResumeProfile } from '@rolecall/contracts';
import { recommendJobs } from '@rolecall/recommender';
import { readProfile, withoutPersonalData } from '@rolecall/resume';
import { asWritten, DOMAINS, findSkills, type SkillMatch, statedLevel } from '@rolecall/taxonomy';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { readText } from '../src/evaluate.ts';
import { openSampleSet } from '../src/index.ts';
import { type OpenStages, openStages } from '../src/open-stages.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
/** More than are shown, so that postings far from a resume are explained, too. */
const LIMIT = 40;

interface Explained {
  text: string;
  profile: ResumeProfile;
  job: Job;
  recommendation: Recommendation;
}

const cacheDir = mkdtempSync(join(tmpdir(), 'rolecall-reasons-'));
const explained: Explained[] = [];
let open: OpenStages;

beforeAll(async () => {
  const set = openSampleSet();
  const { jobs } = await readCorpus(set.corpus);
  const byId = new Map(jobs.map((job) => [job.id, job]));
  open = await openStages({ name: 'reasons', jobs }, { cacheDir, env: process.env });
  for (const resume of set.resumes) {
    const read = await readText(open.stages.resumes, resume);
    if ('failure' in read) throw new Error(`${resume.id}: ${read.failure}`);
    const text = withoutPersonalData(read.text);
    const { recommendations } = await recommendJobs(open.stages, read.text, { limit: LIMIT, now: NOW });
    for (const recommendation of recommendations) {
      const job = byId.get(recommendation.job.id) as Job;
      explained.push({ text, profile: readProfile(text, NOW), job, recommendation });
    }
  }
});
afterAll(async () => {
  await open?.close();
  rmSync(cacheDir, { recursive: true });
});

/** Every reason of a kind, with what it was made of. */
function reasonsOf(kind: Reason['kind'], fit?: Reason['fit']): { reason: Reason; of: Explained }[] {
  const found = explained.flatMap((of) =>
    of.recommendation.reasons
      .filter((reason) => reason.kind === kind && (fit === undefined || reason.fit === fit))
      .map((reason) => ({ reason, of })),
  );
  // A kind that never comes up would be tested by nothing.
  expect(found.length).toBeGreaterThan(0);
  return found;
}

/** Words between single spaces, so that one is not found within another. */
const spaced = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
const textOf = ({ title, description, skills = [] }: Job) =>
  [title, description, ...skills.map((skill) => `Skills: ${skill}`)].join('\n');
const isNamed = (name: string, text: string) => (skill: SkillMatch) =>
  skill.name === name || asWritten(text.slice(skill.start, skill.end)) === name;
const idsOf = (name: string, text: string, skills: readonly SkillMatch[]) =>
  skills.filter(isNamed(name, text)).map(({ id }) => id);

test('each matched skill is in the posting and in the resume, and is the same skill', () => {
  for (const { reason, of } of reasonsOf('skills_matched')) {
    const posting = textOf(of.job);
    const { evidence } = reason;
    expect(evidence.resume).toHaveLength(evidence.posting.length);
    evidence.posting.forEach((name, at) => {
      const there = idsOf(name, posting, findSkills(posting));
      const here = idsOf(evidence.resume[at] as string, of.text, findSkills(of.text));
      expect({ name, shared: there.some((id) => here.includes(id)) }).toEqual({ name, shared: true });
    });
  }
});

test('each missing skill is in the posting and not in the resume', () => {
  for (const { reason, of } of reasonsOf('skills_missing')) {
    const own = new Set(of.profile.skills.map(({ id }) => id));
    const posting = textOf(of.job);
    for (const name of reason.evidence.posting) {
      const [id] = idsOf(name, posting, findSkills(posting));
      expect({ name, id }).toEqual({ name, id: expect.any(String) });
      expect({ name, isOwn: own.has(id as string) }).toEqual({ name, isOwn: false });
    }
  }
});

test('the title quoted is the candidate’s, beside the posting’s', () => {
  for (const { reason, of } of reasonsOf('title')) {
    expect(of.profile.titles).toContain(reason.evidence.resume[0]);
    expect(reason.evidence.posting).toEqual([of.job.title]);
  }
});

test('fields of work are names the taxonomy has, the same on both sides where they agree', () => {
  const names = DOMAINS.map(({ label }): string => label);
  for (const { reason } of reasonsOf('field')) {
    for (const name of [...reason.evidence.resume, ...reason.evidence.posting]) expect(names).toContain(name);
    if (reason.fit === 'for') expect(reason.evidence.resume).toEqual(reason.evidence.posting);
  }
});

test('levels are those the titles state', () => {
  for (const { reason, of } of reasonsOf('seniority')) {
    const [level, title] = reason.evidence.posting;
    expect(title).toBe(of.job.title);
    if (of.job.seniority === undefined)
      expect(statedLevel(of.job.title)).toBe(level === 'trainee' ? 'training' : level);
    const [own, ownTitle] = reason.evidence.resume;
    if (ownTitle === undefined) expect(own).toMatch(/^\d+ years? of experience$|^less than a year/u);
    else expect(statedLevel(ownTitle)).toBe(own === 'trainee' ? 'training' : own);
  }
});

test('a degree that is met is among the schooling, and one that lacks is nowhere in the resume', () => {
  const words: Record<string, RegExp> = {
    'bachelor’s degree': /bachelor|\bb\.?s|\bb\.?a/iu,
    'master’s degree': /master|\bm\.?s|\bm\.?a|\bm\.?eng|mba/iu,
    doctorate: /ph\.?d|doctor/iu,
  };
  for (const { reason, of } of reasonsOf('degree')) {
    const [asked = '', held = ''] = [reason.evidence.posting[0], reason.evidence.resume[0]];
    expect(of.profile.education.length).toBeGreaterThan(0);
    if (words[held]) expect(of.text).toMatch(words[held] as RegExp);
    if (reason.fit === 'against' && words[asked] && asked !== 'bachelor’s degree')
      expect(of.text).not.toMatch(/\bmaster’?s? (?:degree|of)|\bph\.?d\b/iu);
  }
});

test('years are those of the profile, and on the side that the reason says', () => {
  for (const { reason, of } of reasonsOf('experience')) {
    const [asked, told] = [reason.evidence.posting, reason.evidence.resume].map((of) =>
      Number.parseInt(of[0] ?? '', 10),
    );
    expect(told).toBe(Math.floor(of.profile.yearsOfExperience as number));
    expect(of.job.description).toMatch(/\b(?:years?|yrs?)\b/iu);
    expect(reason.fit).toBe(
      (of.profile.yearsOfExperience as number) >= (asked as number) ? 'for' : 'against',
    );
  }
});

test('the age of a posting is counted in days up to the clock that is given', () => {
  for (const { reason, of } of reasonsOf('freshness')) {
    const days = Math.max(
      0,
      Math.floor((NOW.getTime() - Date.parse(of.job.postedAt as string)) / 86_400_000),
    );
    expect(reason.evidence.posting).toEqual([days === 1 ? '1 day' : `${days} days`]);
  }
});

test('each sentence is one, and what it names is among the reasons', () => {
  for (const { recommendation, job } of explained) {
    const { explanation, reasons } = recommendation;
    expect(explanation).toMatch(/^(?:The resume|Only the likeness of both texts) [^\n]+\.$/u);
    const told = JSON.stringify(reasons).toLowerCase();
    const skills = new Set(
      findSkills(textOf(job)).map(({ start, end }) => asWritten(textOf(job).slice(start, end))),
    );
    for (const name of skills) {
      const isSaid = spaced(explanation).includes(spaced(name));
      if (isSaid) expect({ name, told: told.includes(name.toLowerCase()) }).toEqual({ name, told: true });
    }
  }
});

test('no reason says who the candidate is', () => {
  const set = openSampleSet();
  expect(set.resumes.length).toBeGreaterThan(0);
  for (const { recommendation, text } of explained) {
    const said = JSON.stringify([recommendation.reasons, recommendation.explanation]);
    expect(said).not.toMatch(/@|\+\d{2}|https?:|www\./u);
    for (const word of said.matchAll(/\p{Lu}\p{L}{3,}/gu))
      expect(`${text} ${JSON.stringify(recommendation)} ${DOMAINS.map(({ label }) => label)}`).toContain(
        word[0],
      );
  }
});

test('the same resume and clock give the same reasons', async () => {
  const [resume] = openSampleSet().resumes;
  if (resume === undefined) throw new Error('no resume');
  const read = await readText(open.stages.resumes, resume);
  if ('failure' in read) throw new Error(read.failure);
  const ask = async () =>
    (await recommendJobs(open.stages, read.text, { limit: 10, now: NOW })).recommendations;
  expect(await ask()).toEqual(await ask());
});
