import type { RecommendResponse } from '@rolecall/contracts';
import Table from 'cli-table3';

/** Columns that the table's borders and paddings take, and those of rank and score. */
const FRAME_WIDTH = 26;

/** What cli-table3 draws between rows that span differently, even where there are to be no lines. */
const STRAY_JUNCTIONS = /^[┴┬]+\n/gmu;

const NO_LINES_BETWEEN_ROWS = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/**
 * The recommended jobs as a table for a terminal: a line each, and below it how good a match it is, and why.
 *
 * @param width of the terminal in columns
 */
export function recommendationTable({ recommendations }: RecommendResponse, width: number): string {
  const free = Math.max(45, Math.min(width, 140) - FRAME_WIDTH);
  const title = Math.round(free * 0.42);
  const company = Math.round(free * 0.28);
  const table = new Table({
    head: ['#', 'Score', 'Job', 'Company', 'Place'],
    colWidths: [5, 10, title, company, free - title - company],
    colAligns: ['right', 'right'],
    wordWrap: true,
    chars: NO_LINES_BETWEEN_ROWS,
    style: { head: [], border: [] },
  });
  for (const { rank, score, band, explanation, job } of recommendations) {
    table.push([rank, score.toFixed(3), job.title, job.company ?? '–', placeOf(job)]);
    table.push(['', band, { colSpan: 3, content: explanation }]);
  }
  return table.toString().replace(STRAY_JUNCTIONS, '');
}

function placeOf({ location, workplace }: RecommendResponse['recommendations'][number]['job']): string {
  if (workplace === 'remote') return location ? `${location} (remote)` : 'Remote';
  return location ?? '–';
}
