import { isObject } from '../parse-object.ts';
import {
  clip,
  hostOf,
  isoDate,
  joinPlaces,
  oneOf,
  salaryOf,
  splitList,
  stated,
  text,
  toNumber,
  webUrl,
} from './values.ts';

/**
 * A schema.org JobPosting (https://schema.org/JobPosting). It names no source: the posting's host is
 * taken, which is the board or career site that published it. Optional values that make no sense are left
 * out.
 */
export function fromJsonLd(record: Record<string, unknown>): Record<string, unknown> {
  const url = webUrl(record['url']) ?? webUrl(record['@id']) ?? webUrl(record['sameAs']);
  return stated({
    source: hostOf(url),
    externalId: identifierOf(record['identifier']) ?? text(record['@id']) ?? url,
    title: text(record['title']) ?? text(record['name']),
    description: text(record['description']),
    company: clip(nameOf(record['hiringOrganization'])),
    location: joinPlaces(listOf(record['jobLocation']).map(placeOf)),
    url,
    postedAt: isoDate(record['datePosted']),
    validThrough: isoDate(record['validThrough']),
    employmentType: listOf(record['employmentType']).map(oneOf.employmentType).find(Boolean),
    workplace: text(record['jobLocationType'])?.toUpperCase() === 'TELECOMMUTE' ? 'remote' : undefined,
    skills: splitList(namesOf(record['skills']).join(','), ','),
    industries: splitList(namesOf(record['industry']).join('\n'), '\n'),
    salary: payOf(record['baseSalary']),
  });
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 200);
  return value === undefined || value === null ? [] : [value];
}

/** The name of a thing that is a text, or a node with a name. */
function nameOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return isObject(first) ? (text(first['name']) ?? text(first['legalName'])) : text(first);
}

/** A text, or the value of a PropertyValue. */
function identifierOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return isObject(first) ? (text(first['value']) ?? text(first['@id'])) : text(first);
}

/** `City, Region, Country` of a Place, as far as stated. */
function placeOf(value: unknown): string | undefined {
  if (!isObject(value)) return text(value);
  const [address] = listOf(value['address']);
  if (!isObject(address)) return text(address) ?? text(value['name']);
  const names = ['addressLocality', 'addressRegion', 'addressCountry'];
  const parts = names.flatMap((name) => nameOf(address[name]) ?? []);
  return parts.length > 0 ? parts.join(', ') : text(value['name']);
}

function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => nameOf(one) ?? []);
}

/** A MonetaryAmount: its value is a number or a QuantitativeValue. */
function payOf(value: unknown): Record<string, unknown> | undefined {
  const [amount] = listOf(value);
  if (!isObject(amount)) return undefined;
  const inner = isObject(amount['value']) ? amount['value'] : amount;
  const exact = toNumber(inner['value']);
  return salaryOf({
    min: toNumber(inner['minValue']) ?? exact,
    max: toNumber(inner['maxValue']) ?? exact,
    currency: text(amount['currency']) ?? text(inner['currency']),
    period: text(inner['unitText']) ?? text(amount['unitText']),
  });
}
