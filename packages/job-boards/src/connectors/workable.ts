import { clip, isoDate, joinPlaces, oneOf, stated, text, webUrl } from '@rolecall/job-feeds/values';
import type { Answer, Connector } from '../connector.ts';
import { isAnswer, listAt, onlyPage, place } from './shapes.ts';

/** Workable's public account jobs (https://workable.readme.io/reference/jobs-1), as its careers widget reads them. */
export const workable: Connector = {
  baseUrl: 'https://apply.workable.com',
  listPath: (board) => `/api/v1/widget/accounts/${board}?details=true`,
  readPage: (answer) => onlyPage(answer, 'jobs'),
  toPosting: (item, page) => {
    const locations = listAt(item, 'locations')
      .filter(isAnswer)
      .filter((one) => one['hidden'] !== true);
    return stated({
      externalId: text(item['shortcode']),
      title: text(item['title']),
      description: text(item['description']),
      company: isAnswer(page) ? clip(page['name']) : undefined,
      location: joinPlaces((locations.length > 0 ? locations : [item]).map(placeOf)),
      url: webUrl(item['url']),
      postedAt: isoDate(item['published_on']) ?? isoDate(item['created_at']),
      employmentType: oneOf.employmentType(item['employment_type']),
      seniority: oneOf.seniority(item['experience']),
      workplace: item['telecommuting'] === true ? 'remote' : undefined,
    });
  },
};

function placeOf(location: Answer): string | undefined {
  return place(
    text(location['city']),
    text(location['region']) ?? text(location['state']),
    text(location['country']),
  );
}
