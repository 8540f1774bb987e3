import { findTown, type StatedTown } from '../src/index.ts';

const found = (place: StatedTown) => {
  const town = findTown(place);
  return town && [town.city, town.region, town.country].join(', ');
};

it('gives the town with its coordinates and inhabitants', () => {
  expect(findTown({ city: 'Austin', region: 'Texas', country: 'US' })).toEqual({
    city: 'Austin',
    region: 'Texas',
    country: 'US',
    coordinates: { lat: expect.closeTo(30.267, 1), lon: expect.closeTo(-97.743, 1) },
    population: expect.any(Number),
  });
  expect(findTown({ city: 'Sydney', country: 'AU' })?.coordinates).toEqual({
    lat: expect.closeTo(-33.87, 1),
    lon: expect.closeTo(151.21, 1),
  });
});

it.each<[StatedTown, string]>([
  [{ city: 'Springfield', region: 'Illinois', country: 'US' }, 'Springfield, Illinois, US'],
  [{ city: 'Springfield', region: 'Missouri', country: 'US' }, 'Springfield, Missouri, US'],
  [{ city: 'Portland', region: 'Maine', country: 'US' }, 'Portland, Maine, US'],
  [{ city: 'Kansas City', region: 'Kansas', country: 'US' }, 'Kansas City, Kansas, US'],
  [{ city: 'London', region: 'Ontario', country: 'CA' }, 'London, Ontario, CA'],
  [
    { city: 'Washington', region: 'District of Columbia', country: 'US' },
    'Washington, D.C., District of Columbia, US',
  ],
  [{ city: 'Perth', region: 'Western Australia', country: 'AU' }, 'Perth, Western Australia, AU'],
  [{ city: 'Paris', region: 'Texas' }, 'Paris, Texas, US'],
  // Counties and provinces in other languages tell namesakes apart too.
  [{ city: 'Newport', region: 'Isle of Wight', country: 'GB' }, 'Newport, England, GB'],
  [{ city: 'St Ives', region: 'Cornwall', country: 'GB' }, 'St Ives, England, GB'],
  [{ city: 'Llanarth', region: 'Monmouthshire', country: 'GB' }, 'Llanarth, Wales, GB'],
  [{ city: 'Ealing', region: 'London', country: 'GB' }, 'Ealing, England, GB'],
  [{ city: 'Köln', region: 'Nordrhein-Westfalen', country: 'DE' }, 'Köln, North Rhine-Westphalia, DE'],
  [{ city: 'Berlin', region: 'Berlin', country: 'DE' }, 'Berlin, State of Berlin, DE'],
])('finds by region: %j', (place, town) => {
  expect(found(place)).toBe(town);
});

it.each<[StatedTown, string]>([
  [{ city: 'Berlin' }, 'Berlin, State of Berlin, DE'],
  [{ city: 'Paris' }, 'Paris, Île-de-France, FR'],
  [{ city: 'London' }, 'London, England, GB'],
  [{ city: 'Newcastle', country: 'GB' }, 'Newcastle upon Tyne, England, GB'],
  [{ city: 'Kansas City', country: 'US' }, 'Kansas City, Missouri, US'],
  [{ city: 'Frankfurt', country: 'DE' }, 'Frankfurt am Main, Hesse, DE'],
  [{ city: 'Toulouse', region: 'an unknown region', country: 'FR' }, 'Toulouse, Occitanie, FR'],
])('finds a name that clearly means one town: %j', (place, town) => {
  expect(found(place)).toBe(town);
});

it.each<StatedTown>([
  { city: 'Springfield' },
  { city: 'Springfield', country: 'US' },
  { city: 'Portland', country: 'US' },
  { city: 'Birmingham' },
  { city: 'Cambridge' },
  { city: 'Vancouver' },
  { city: 'Newport', country: 'GB' },
  // What is stated beside the name rules the only such town out, or may do so.
  { city: 'Austin', region: 'Ohio', country: 'US' },
  { city: 'Berlin', country: 'FR' },
  { city: 'Newport', region: 'an unknown region', country: 'GB' },
  // A village: the sources may leave out another of its name.
  { city: 'Llanarth', region: 'Powys', country: 'GB' },
  { city: 'Nowhere at All', country: 'US' },
  { city: '' },
  { city: '-' },
])('leaves open what could be several, or none: %j', (place) => {
  expect(findTown(place)).toBeUndefined();
});

it.each([
  ['new york', 'US', 'New York City'],
  ['NYC', 'US', 'New York City'],
  ['SAO PAULO', 'BR', 'São Paulo'],
  ['Montreal', 'CA', 'Montréal'],
  ['Zurich', 'CH', 'Zürich'],
  ['Muenchen', 'DE', 'Munich'],
  ['Cologne', 'DE', 'Köln'],
  ['Düsseldorf', 'DE', 'Düsseldorf'],
  ['Duesseldorf', 'DE', 'Düsseldorf'],
  ['København', 'DK', 'Copenhagen'],
  ['Lodz', 'PL', 'Łódź'],
  ['Saint Louis', 'US', 'St. Louis'],
  ['St Petersburg', 'RU', 'Saint Petersburg'],
  ['Ft. Worth', 'US', 'Fort Worth'],
  ['Mt Isa', 'AU', 'Mount Isa'],
  ["Coeur d'Alene", 'US', 'Coeur d’Alene'],
  ['Stoke on Trent', 'GB', 'Stoke-on-Trent'],
  ['Bronx', 'US', 'The Bronx'],
  ['Bangalore', 'IN', 'Bengaluru'],
  ['Bienne', 'CH', 'Biel/Bienne'],
])('knows %s (%s) as %s', (city, country, name) => {
  expect(findTown({ city, country })?.city.replace(/'/g, '’')).toBe(name);
});

it('finds a territory under its own country and the one it belongs to', () => {
  const town = { city: 'San Juan', country: 'PR', population: expect.any(Number) };
  expect(findTown({ city: 'San Juan', country: 'PR' })).toMatchObject(town);
  expect(findTown({ city: 'San Juan', country: 'US' })).toMatchObject(town);
});

it('takes towns of one name side by side for one place, and others for several', () => {
  expect(found({ city: 'Zürich', country: 'CH' })).toBe('Zürich, Zurich, CH');
  expect(found({ city: 'Geneva', region: 'Ohio', country: 'US' })).toBeUndefined();
});

it('regression: a name of a built-in property is a name like others', () => {
  expect(findTown({ city: 'constructor', region: 'toString', country: 'valueOf' })).toBeUndefined();
  expect(found({ city: 'Austin', country: 'toString' })).toBeUndefined();
});
