import { placeOf } from '../src/place.ts';

it.each([
  ['Austin, TX', { city: 'Austin', region: 'Texas', country: 'US' }],
  ['Austin, TX 78701', { city: 'Austin', region: 'Texas', country: 'US' }],
  ['Austin, Texas, United States', { city: 'Austin', region: 'Texas', country: 'US' }],
  ['US, KY, Louisville', { city: 'Louisville', region: 'Kentucky', country: 'US' }],
  ['San Diego, CA (Hybrid)', { city: 'San Diego', region: 'California', country: 'US' }],
  ['London, England, United Kingdom', { city: 'London', region: 'England', country: 'GB' }],
  ['Crumb Hospital, Leeds, GB', { city: 'Leeds', country: 'GB' }],
  ['Toronto, ON', { city: 'Toronto', region: 'Ontario', country: 'CA' }],
  ['Montréal, Québec, Canada', { city: 'Montréal', region: 'Quebec', country: 'CA' }],
  ['Perth, WA', { city: 'Perth', region: 'Western Australia', country: 'AU' }],
  ['Seattle, WA', { city: 'Seattle', region: 'Washington', country: 'US' }],
  ['Sydney, NSW, Australia', { city: 'Sydney', region: 'New South Wales', country: 'AU' }],
  ['Berlin, DE', { city: 'Berlin', country: 'DE' }],
  ['Dover, DE', { city: 'Dover', region: 'Delaware', country: 'US' }],
  ['Toronto, CA', { city: 'Toronto', country: 'CA' }],
  ['Atlanta, Georgia', { city: 'Atlanta', region: 'Georgia', country: 'US' }],
  ['Tbilisi, Georgia', { city: 'Tbilisi', country: 'GE' }],
  ['München', { city: 'München' }],
  ['10115 Berlin, Deutschland', { city: 'Berlin', country: 'DE' }],
  ['Toulouse, Occitanie, France', { city: 'Toulouse', region: 'Occitanie', country: 'FR' }],
  ['Remote - US', { country: 'US' }],
  ['Remote (Canada)', { country: 'CA' }],
  ['New York, NY', { city: 'New York', region: 'New York', country: 'US' }],
  ['New York', { country: 'US' }],
  ['Ohio, Texas', { country: 'US' }],
  ['Oslo, Norway; Bergen, Norway', { country: 'NO' }],
  ['Scotland', { region: 'Scotland', country: 'GB' }],
  ['São Paulo, Brasil', { city: 'São Paulo', country: 'BR' }],
])('parses %s', (location, place) => {
  expect(placeOf(location)).toEqual(place);
});

it.each([
  'Remote',
  'Georgia',
  'CA',
  'Anywhere',
  'Multiple locations',
  '12 Oven Street',
  'Bern | Oslo',
  ' , ',
  '',
  undefined,
])('says nothing of %j', (location) => {
  expect(placeOf(location)).toBeUndefined();
});
