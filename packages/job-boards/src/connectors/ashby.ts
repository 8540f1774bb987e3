import {
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
import { at, isAnswer, listAt, onlyPage } from './shapes.ts';

/**
 * Ashby's public job posting API (https://developers.ashbyhq.com/docs/public-job-posting-api). It does not
 * name the company.
 */
export const ashby: Connector = {
  baseUrl: 'https://api.ashbyhq.com',
  listPath: (board) => `/posting-api/job-board/${board}?includeCompensation=true`,
  readPage: (answer) => onlyPage(answer, 'jobs'),
  toPosting: (item) => {
    if (item['isListed'] === false) return undefined;
    const others = listAt(item, 'secondaryLocations').filter(isAnswer);
    return stated({
      externalId: text(item['id']),
      title: text(item['title']),
      description: text(item['descriptionHtml']) ?? text(item['descriptionPlain']),
      location: joinPlaces([item['location'], ...others.map((other) => other['location'])].map(text)),
      url: webUrl(item['jobUrl']),
      postedAt: isoDate(item['publishedAt']),
      employmentType: oneOf.employmentType(item['employmentType']),
      workplace: oneOf.workplace(item['workplaceType']) ?? (item['isRemote'] === true ? 'remote' : undefined),
      salary: salaryIn(listAt(at(item, 'compensation'), 'summaryComponents').filter(isAnswer)),
    });
  },
};

/** The salary among the parts of a compensation; its interval is `1 YEAR`, `1 HOUR`. */
function salaryIn(components: readonly Answer[]): Answer | undefined {
  const salary = components.find((component) => component['compensationType'] === 'Salary');
  return (
    salary &&
    salaryOf({
      min: toNumber(salary['minValue']),
      max: toNumber(salary['maxValue']),
      currency: text(salary['currencyCode']),
      period: text(salary['interval'])?.match(/^1 (HOUR|DAY|WEEK|MONTH|YEAR)$/)?.[1],
    })
  );
}
