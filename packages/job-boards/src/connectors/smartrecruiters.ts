import { clip, isoDate, joinPlaces, oneOf, stated, text, webUrl } from '@rolecall/job-feeds/values';
import type { Answer, Connector } from '../connector.ts';
import { at, isAnswer, onlyPage, place, section, sections } from './shapes.ts';

const PAGE_SIZE = 100;
/** What the employer says of itself comes last: it is the same in every posting. */
const SECTIONS = ['jobDescription', 'qualifications', 'additionalInformation', 'companyDescription'];

/**
 * SmartRecruiters' Posting API (https://developers.smartrecruiters.com/docs/posting-api). The list holds no
 * texts, so that each posting is one more request. An unknown company has an empty list there.
 */
export const smartrecruiters: Connector = {
  baseUrl: 'https://api.smartrecruiters.com',
  listPath: (board, offset) => `/v1/companies/${board}/postings?limit=${PAGE_SIZE}&offset=${offset}`,
  readPage: (answer, offset) => {
    const page = onlyPage(answer, 'content');
    const total = isAnswer(answer) ? answer['totalFound'] : undefined;
    return page && { ...page, hasMore: typeof total === 'number' && offset + page.items.length < total };
  },
  detailPath: (board, item) =>
    `/v1/companies/${board}/postings/${encodeURIComponent(text(item['id']) ?? '-')}`,
  toPosting: (item) => {
    if (item['active'] === false) return undefined;
    const location = at(item, 'location');
    const parts = [location['city'], location['region'], text(location['country'])?.toUpperCase()];
    return stated({
      externalId: text(item['id']),
      title: text(item['name']),
      description: descriptionOf(item),
      company: clip(at(item, 'company')['name']),
      location: joinPlaces([text(location['fullLocation']) ?? place(...parts.map(text))]),
      url: webUrl(item['postingUrl']),
      postedAt: isoDate(item['releasedDate']),
      employmentType: oneOf.employmentType(at(item, 'typeOfEmployment')['label']),
      seniority: oneOf.seniority(at(item, 'experienceLevel')['label']),
      workplace: workplaceOf(location),
    });
  },
};

function descriptionOf(item: Answer): string | undefined {
  const all = at(at(item, 'jobAd'), 'sections');
  return sections(
    ...SECTIONS.map((name) => section(text(at(all, name)['title']), text(at(all, name)['text']))),
  );
}

function workplaceOf(location: Answer): string | undefined {
  if (location['hybrid'] === true) return 'hybrid';
  return location['remote'] === true ? 'remote' : undefined;
}
