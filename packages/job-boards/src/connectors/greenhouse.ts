import { clip, isoDate, joinPlaces, stated, text, webUrl } from '@rolecall/job-feeds/values';
import { decodeHTML } from 'entities';
import type { Connector } from '../connector.ts';
import { at, onlyPage } from './shapes.ts';

/**
 * Greenhouse's Job Board API (https://developers.greenhouse.io/job-board.html). It sends the HTML of a
 * posting with all its entities escaped once more. Pay is stated per posting only, and without period.
 */
export const greenhouse: Connector = {
  baseUrl: 'https://boards-api.greenhouse.io',
  listPath: (board) => `/v1/boards/${board}/jobs?content=true`,
  readPage: (answer) => onlyPage(answer, 'jobs'),
  toPosting: (item) => {
    const content = text(item['content']);
    return stated({
      externalId: text(item['id']),
      title: text(item['title']),
      description: content && decodeHTML(content),
      company: clip(item['company_name']),
      location: joinPlaces([text(at(item, 'location')['name'])]),
      url: webUrl(item['absolute_url']),
      postedAt: isoDate(item['first_published']),
      validThrough: isoDate(item['application_deadline']),
    });
  },
};
