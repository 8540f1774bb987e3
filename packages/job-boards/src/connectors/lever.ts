import {
  epochDate,
  joinPlaces,
  oneOf,
  salaryOf,
  stated,
  text,
  toNumber,
  webUrl,
} from '@rolecall/job-feeds/values';
import type { Answer, Connector } from '../connector.ts';
import { at, isAnswer, listAt, section, sections } from './shapes.ts';

const PAGE_SIZE = 100;

/** Lever's Postings API (https://github.com/lever/postings-api). It does not name the company. */
export const lever: Connector = {
  baseUrl: 'https://api.lever.co',
  listPath: (board, offset) => `/v0/postings/${board}?mode=json&skip=${offset}&limit=${PAGE_SIZE}`,
  readPage: (answer) =>
    Array.isArray(answer) ? { items: answer, hasMore: answer.length >= PAGE_SIZE } : undefined,
  toPosting: (item) => {
    const categories = at(item, 'categories');
    const places = [categories['location'], ...listAt(categories, 'allLocations')];
    return stated({
      externalId: text(item['id']),
      title: text(item['text']),
      description: descriptionOf(item),
      location: joinPlaces(places.map(text)),
      url: webUrl(item['hostedUrl']),
      postedAt: epochDate(item['createdAt']),
      employmentType: oneOf.employmentType(categories['commitment']),
      workplace: oneOf.workplace(item['workplaceType']),
      salary: salaryIn(at(item, 'salaryRange')),
    });
  },
};

function descriptionOf(item: Answer): string | undefined {
  const lists = listAt(item, 'lists').filter(isAnswer);
  return sections(
    text(item['description']) ?? '',
    ...lists.map((list) => section(text(list['text']), `<ul>${text(list['content']) ?? ''}</ul>`)),
    text(item['additional']) ?? '',
  );
}

/** Intervals are `per-year-salary`, `per-hour-wage`; half a month or two weeks are no period of ours. */
function salaryIn(range: Answer): Answer | undefined {
  return salaryOf({
    min: toNumber(range['min']),
    max: toNumber(range['max']),
    currency: text(range['currency']),
    period: text(range['interval'])?.match(/^per-(hour|day|week|month|year)-/)?.[1],
  });
}
