import type { XmlFields } from '../xml-item.ts';
import { salaryOfText } from './salary-text.ts';
import {
  clip,
  feedDate,
  hostOf,
  joinPlaces,
  oneOf,
  salaryOf,
  splitList,
  stated,
  text,
  toNumber,
  webUrl,
} from './values.ts';

/** Field names in the order they are looked for: those of Indeed's, Trovit's and other job feeds, RSS, Atom. */
const NAMES = {
  id: [
    'referencenumber',
    'jobid',
    'id',
    'reference',
    'requisitionid',
    'guid',
    'identifier',
    'jobreference',
    'refnum',
  ],
  title: ['title', 'jobtitle', 'position', 'name'],
  description: ['description', 'jobdescription', 'encoded', 'content', 'body', 'summary'],
  company: [
    'company',
    'companyname',
    'employer',
    'hiringorganization',
    'company.name',
    'advertiser',
    'author.name',
    'creator',
  ],
  place: ['location', 'joblocation', 'location.name'],
  city: ['city', 'location.city', 'town'],
  region: ['state', 'region', 'province', 'location.state', 'location.region'],
  country: ['country', 'location.country', 'countrycode'],
  url: ['url', 'link', 'joburl', 'applyurl', 'detailurl', 'guid', 'id'],
  posted: [
    'date',
    'pubdate',
    'dateposted',
    'posteddate',
    'postdate',
    'published',
    'datepublished',
    'updated',
  ],
  expires: [
    'expirationdate',
    'validthrough',
    'expirydate',
    'expires',
    'expiredate',
    'enddate',
    'closingdate',
    'expiration',
  ],
  type: ['jobtype', 'employmenttype', 'contracttype', 'type', 'contract', 'workinghours'],
  workplace: ['remotetype', 'workplacetype', 'workplace', 'remote', 'isremote', 'telecommute'],
  seniority: ['experiencelevel', 'seniority', 'senioritylevel', 'level'],
  skills: ['skills', 'keywords', 'tags'],
  salary: ['salary', 'baserate', 'pay', 'compensation', 'salaryrange'],
  min: ['salarymin', 'minsalary', 'salary.min', 'salaryfrom'],
  max: ['salarymax', 'maxsalary', 'salary.max', 'salaryto'],
  currency: ['salarycurrency', 'currency', 'salary.currency'],
  period: ['salaryperiod', 'salaryunit', 'salarytype', 'payperiod', 'salary.period'],
};

/**
 * An item of an XML feed. It names no source: the feed's site is taken, else the host of the posting's URL.
 * Optional values that make no sense are left out.
 *
 * @param site URL of the site that publishes the feed, as far as stated
 */
export function fromXmlItem(fields: XmlFields, site: string): Record<string, unknown> {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)?.[0]).find((value) => value !== undefined);
  const url = NAMES.url.map((name) => webUrl(fields.get(name)?.[0])).find((value) => value !== undefined);
  const parts = [NAMES.city, NAMES.region, NAMES.country].flatMap((names) => first(names) ?? []);
  const places = NAMES.place.flatMap((name) => fields.get(name) ?? []);
  return stated({
    source: hostOf(webUrl(site)) ?? hostOf(url),
    externalId: first(NAMES.id) ?? url,
    title: first(NAMES.title),
    description: first(NAMES.description),
    company: clip(first(NAMES.company)),
    location: parts.length > 0 ? clip(parts.join(', ')) : joinPlaces(places),
    url,
    postedAt: feedDate(first(NAMES.posted)),
    validThrough: feedDate(first(NAMES.expires)),
    employmentType: oneOf.employmentType(first(NAMES.type)),
    workplace: workplaceOf(first(NAMES.workplace)),
    seniority: oneOf.seniority(first(NAMES.seniority)),
    skills: splitList(NAMES.skills.flatMap((name) => fields.get(name) ?? []).join(','), ','),
    salary:
      salaryOf({
        min: toNumber(first(NAMES.min)),
        max: toNumber(first(NAMES.max)),
        currency: text(first(NAMES.currency)),
        period: text(first(NAMES.period)),
      }) ?? salaryOfText(first(NAMES.salary)),
  });
}

function workplaceOf(stated: string | undefined): string | undefined {
  return /^(1|true|yes)$/i.test(stated ?? '') ? 'remote' : oneOf.workplace(stated);
}
