import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type DomainId, normaliseTitle } from '@rolecall/taxonomy';
import { parse } from 'csv-parse/sync';
import { groupOf } from './occupations.ts';
import type { Sample } from './sample.ts';

/**
 * Domains that each of LinkedIn's job functions may stand for, the most usual first. Functions that say how
 * high or in what form somebody works (management, consulting, analyst, other) stand for none.
 */
const DOMAINS_OF_FUNCTION: Readonly<Record<string, readonly DomainId[]>> = {
  ACCT: ['accounting'],
  ADM: ['office-administration'],
  ADVR: ['marketing-communications'],
  ART: ['arts-media', 'design'],
  BD: ['sales-real-estate'],
  CUST: ['retail-customer-service'],
  DIST: ['transport-logistics'],
  DSGN: ['design'],
  EDU: ['education'],
  ENG: ['engineering-architecture', 'software-development', 'it-operations', 'manufacturing-utilities'],
  FIN: ['finance-insurance', 'accounting'],
  HCPR: ['nursing-care', 'medicine', 'allied-health', 'social-work-counselling'],
  HR: ['human-resources'],
  IT: ['it-operations', 'software-development', 'data-mathematics'],
  LGL: ['law-policy'],
  MNFC: ['manufacturing-utilities', 'facilities-maintenance', 'food-service'],
  MRKT: ['marketing-communications'],
  PR: ['marketing-communications'],
  PRCH: ['transport-logistics'],
  SALE: ['sales-real-estate', 'retail-customer-service'],
  SCI: ['science-research'],
  SUPL: ['transport-logistics'],
  TRNG: ['human-resources', 'education'],
  WRT: ['arts-media', 'marketing-communications'],
};

/** A title is read as one of the taxonomy's where it knows one this firmly. */
const FIRM = 0.6;

/** Titles of postings with the field both LinkedIn and the taxonomy put them in. */
export interface LinkedInSamples {
  samples: Sample[];
  /** Titles that have a function with domains: agreed, unknown to the taxonomy (taken by the function), disagreed. */
  agreed: number;
  byFunction: number;
  disagreed: number;
  /** The most frequent disagreements: function, the taxonomy's domain, how often. */
  disagreements: { function: string; taxonomy: DomainId; titles: number }[];
}

/**
 * LinkedIn's 2023 titles and job functions as samples. A title is taken where function and taxonomy agree, or
 * where only one domain can be meant and the taxonomy does not know the title; the rest is counted.
 *
 * @param folder the one that holds `jobs/linkedin-2023-metadata`
 */
export function linkedInSamples(folder: string): LinkedInSamples {
  const read = (name: string) =>
    parse<Record<string, string>>(
      gunzipSync(readFileSync(join(folder, 'jobs/linkedin-2023-metadata', `${name}.csv.gz`))),
      { columns: true, relax_column_count: true },
    );
  const functions = Map.groupBy(read('job_skills'), ({ job_id }) => job_id);
  const result: LinkedInSamples = { samples: [], agreed: 0, byFunction: 0, disagreed: 0, disagreements: [] };
  const seen = new Set<string>();
  const disagreements = new Map<string, number>();
  for (const { job_id, title = '' } of read('job_postings')) {
    const key = title.trim().toLowerCase();
    const named = (functions.get(job_id) ?? []).flatMap(({ skill_abr = '' }) =>
      DOMAINS_OF_FUNCTION[skill_abr] === undefined ? [] : [skill_abr],
    );
    if (key === '' || named.length === 0 || seen.has(key)) continue;
    seen.add(key);
    const allowed = new Set(named.flatMap((name) => DOMAINS_OF_FUNCTION[name] ?? []));
    const { basis, domains, occupations } = normaliseTitle(title);
    const [best] = domains;
    const [occupation] = occupations;
    if (best !== undefined && occupation !== undefined && basis !== 'words' && best.share >= FIRM) {
      if (allowed.has(best.domain)) {
        result.agreed++;
        result.samples.push({
          text: title,
          kind: 'linkedin',
          domain: best.domain,
          group: groupOf(occupation.code),
        });
      } else {
        result.disagreed++;
        const pair = `${named[0]}\t${best.domain}`;
        disagreements.set(pair, (disagreements.get(pair) ?? 0) + 1);
      }
    } else if (allowed.size === 1 && basis === 'none') {
      result.byFunction++;
      result.samples.push({ text: title, kind: 'linkedin', domain: [...allowed][0] as DomainId, group: key });
    }
  }
  result.disagreements = [...disagreements]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 15)
    .map(([pair, titles]) => {
      const [name = '', taxonomy] = pair.split('\t');
      return { function: name, taxonomy: taxonomy as DomainId, titles };
    });
  return result;
}
