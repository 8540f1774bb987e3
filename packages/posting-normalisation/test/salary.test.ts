import { salaryOf } from '../src/salary.ts';

const read = (text: string, country?: string) => salaryOf('Baker', text, country);

it.each([
  ['Pay: $85,000 - $110,000 a year', 'US', { min: 85_000, max: 110_000, currency: 'USD', period: 'year' }],
  ['Pay: $85,000 - $110,000 a year', 'CA', { min: 85_000, max: 110_000, currency: 'CAD', period: 'year' }],
  ['25-30 USD/hour', undefined, { min: 25, max: 30, currency: 'USD', period: 'hour' }],
  ['$20/hr - $25/hr', 'US', { min: 20, max: 25, currency: 'USD', period: 'hour' }],
  ['Salary: £32k', undefined, { min: 32_000, max: 32_000, currency: 'GBP', period: 'year' }],
  ['| London | £80–95k + equity', undefined, { min: 80_000, max: 95_000, currency: 'GBP', period: 'year' }],
  ['45.000 € brutto pro Jahr', undefined, { min: 45_000, max: 45_000, currency: 'EUR', period: 'year' }],
  ['3 200,50 € par mois', undefined, { min: 3200.5, max: 3200.5, currency: 'EUR', period: 'month' }],
  ['You earn up to £39,000 per annum', undefined, { max: 39_000, currency: 'GBP', period: 'year' }],
  ['Starting at $16.50/hr', 'US', { min: 16.5, currency: 'USD', period: 'hour' }],
  ['$70,000/yr minimum', 'US', { min: 70_000, currency: 'USD', period: 'year' }],
  ['US$120k+ salary a year', undefined, { min: 120_000, currency: 'USD', period: 'year' }],
  [
    'Annual salary range: CHF 80’000 to 95’000',
    undefined,
    { min: 80_000, max: 95_000, currency: 'CHF', period: 'year' },
  ],
  ['Hourly rate: $25 - $30', 'US', { min: 25, max: 30, currency: 'USD', period: 'hour' }],
  ['$400 per day', 'AU', { min: 400, max: 400, currency: 'AUD', period: 'day' }],
  [
    'Band 6 - £31,000-£37,000 per annum',
    undefined,
    { min: 31_000, max: 37_000, currency: 'GBP', period: 'year' },
  ],
  ['$25 an hour, $52,000 a year', 'US', { min: 25, max: 25, currency: 'USD', period: 'hour' }],
])('reads %s', (text, country, salary) => {
  expect(read(text, country)).toEqual(salary);
});

it.each([
  ['a dollar sign without a country', '$85,000 a year', undefined],
  ["a dollar sign where another country's money is used", '$85,000 a year', 'DE'],
  ['no period', 'Salary: $85,000 - $110,000', 'US'],
  ['no currency', 'Salary: 85,000 - 110,000 a year', 'US'],
  ['two currencies', '£50,000 - €60,000 a year', undefined],
  ['a bonus', 'A sign-on bonus of $10,000 a year', 'US'],
  ['money of the company', 'We raised $50k - $80k', 'US'],
  ['millions', 'Manages $13M per year', 'US'],
  ['several rates', 'Seattle: $60,000 a year. Austin: $50,000 a year.', 'US'],
  ['a benefit', 'A gym worth £15 a month', undefined],
  ['a range no job has', '$10,000 - $900,000 a year', 'US'],
])('leaves %s', (_name, text, country) => {
  expect(read(text, country)).toBeUndefined();
});
