import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { JobPosting, jobId } from '@rolecall/contracts';
import { Value } from 'typebox/value';
import { catalogueFiles, sampleResumes } from '../src/index.ts';

const postings = catalogueFiles().flatMap((path) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => ({
      where: `${basename(path)}:${index + 1}`,
      value: JSON.parse(line) as JobPosting,
    })),
);

it('holds at least 200 postings over at least 24 fields of work', () => {
  expect(postings.length).toBeGreaterThanOrEqual(200);
  expect(catalogueFiles().length).toBeGreaterThanOrEqual(24);
});

it('holds only valid postings of the source "sample"', () => {
  const invalid = postings.filter(
    ({ value }) => !Value.Check(JobPosting, value) || value.source !== 'sample',
  );
  expect(invalid.map(({ where }) => where)).toEqual([]);
});

it('names each posting once', () => {
  const ids = postings.map(({ value }) => jobId(value.source, value.externalId));
  expect(new Set(ids).size).toBe(ids.length);
});

it('links to reserved example domains only', () => {
  const hosts = postings.flatMap(({ value }) => (value.url ? [new URL(value.url).hostname] : []));
  expect(hosts.length).toBeGreaterThan(0);
  expect(hosts.filter((host) => !/(^|\.)example(\.(com|org|net))?$/.test(host))).toEqual([]);
});

it('has at least eight resumes, each as PDF and as DOCX, by the bytes they begin with', () => {
  const beginnings = { pdf: '%PDF-', docx: 'PK\u0003\u0004' };
  const resumes = sampleResumes();
  for (const { path, format } of resumes) {
    expect(readFileSync(path, 'latin1').startsWith(beginnings[format])).toBe(true);
  }
  const names = (format: string) => resumes.filter((one) => one.format === format).map(({ name }) => name);
  expect(names('pdf').length).toBeGreaterThanOrEqual(8);
  expect(names('docx')).toEqual(names('pdf'));
});
