import {
  clip,
  isoDate,
  joinPlaces,
  oneOf,
  salaryOf,
  stated,
  text,
  toNumber,
  webUrl,
} from '@rolecall/job-feeds/values';
import type { Answer, Connector } from '../connector.ts';
import { at, onlyPage, place, sections } from './shapes.ts';

/** Recruitee's Careers Site API (https://docs.recruitee.com/reference/intro-to-careers-site-api). */
export const recruitee: Connector = {
  baseUrl: 'https://{board}.recruitee.com',
  listPath: () => '/api/offers/',
  readPage: (answer) => onlyPage(answer, 'offers'),
  toPosting: (item) => {
    const salary = at(item, 'salary');
    return stated({
      externalId: text(item['id']),
      title: text(item['title']),
      description: sections(text(item['description']) ?? '', text(item['requirements']) ?? ''),
      company: clip(item['company_name']),
      location: joinPlaces([
        text(item['location']) ?? place(text(item['city']), text(item['state_name']), text(item['country'])),
      ]),
      url: webUrl(item['careers_url']),
      postedAt: isoDate(item['published_at']) ?? isoDate(item['created_at']),
      validThrough: isoDate(item['close_at']),
      employmentType: oneOf.employmentType(item['employment_type_code']),
      workplace: workplaceOf(item),
      salary: salaryOf({
        min: toNumber(salary['min']),
        max: toNumber(salary['max']),
        currency: text(salary['currency']),
        period: text(salary['period']),
      }),
    });
  },
};

/** The one place of work an offer states; several at once leave it open. */
function workplaceOf(item: Answer): string | undefined {
  const stated = (['remote', 'hybrid', 'on_site'] as const).filter((name) => item[name] === true);
  return stated.length === 1 ? stated[0] : undefined;
}
