import { formatDate, isRange, takeDates } from '../../src/profile/dates/date-range.ts';

/** `start..end`, `start..now`, or a single date; empty where there is none. */
function datesOf(line: string): string {
  const { range } = takeDates(line);
  if (range === undefined) return '';
  const start = formatDate(range.start);
  if (!isRange(range)) return start;
  return `${start}..${range.end ? formatDate(range.end) : 'now'}`;
}

it.each([
  ['Baker 01/2016 to Current', '2016-01..now'],
  ['March 2008 - June 2014 Baker', '2008-03..2014-06'],
  ['Baker | 2014–2019', '2014..2019'],
  ['Summer 2012 until 2013-05', '2012..2013-05'],
  ['Graduated May 2016', '2016-05'],
  ["Sept. '14 – Mar '16", '2014-09..2016-03'],
  ['2012-14 Baker', '2012..2014'],
  ['2009–12', '2009..2012'],
  ['03/14 - 05/16', '2014-03..2016-05'],
  ['2014-10 2018-12', '2014-10..2018-12'],
  ['Mar. 2021 Present', '2021-03..now'],
  ['Baker since 2014', '2014..now'],
  ['2014 –', '2014..now'],
  ['now - 2019: Baker', '2019..now'],
  ['2012 , November', '2012-11'],
  ['15.03.2014 - 16.04.2015', '2014-03..2015-04'],
  ['03/15/2014 to 04/16/2015', '2014-03..2015-04'],
  ['März 2014 bis heute', '2014-03..now'],
  ['enero de 2014 a marzo de 2015', '2014-01..2015-03'],
  ['janvier 2014 à ce jour', '2014-01..now'],
  ['2014年3月 - 2015年4月', '2014-03..2015-04'],
  ['Room 2200, 14 ovens, $2014, 2,014 loaves', ''],
  ['present', ''],
])('the dates of %p are %p', (line, dates) => {
  expect(datesOf(line)).toBe(dates);
});

it('leaves the rest of a line without its dates', () => {
  expect(takeDates('Baker (01/2016 to Current) Lyon').rest.replace(/\s+/g, ' ')).toBe('Baker Lyon');
});
