/** A part of a country: its name in English and the country's ISO 3166-1 alpha-2 code. */
export interface Region {
  name: string;
  country: string;
}

/** Postal codes and names: the United States, Canada and Australia. */
const WITH_CODES: Readonly<Record<string, string>> = {
  US: `AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,
FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,
MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,
NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,
PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,
WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming`,
  CA: `AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,
NT Northwest Territories,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon`,
  AU: `NSW New South Wales,VIC Victoria,QLD Queensland,SA South Australia,WA Western Australia,TAS Tasmania,
ACT Australian Capital Territory,NT Northern Territory`,
};

/** Names that stand where a region stands, without codes in use. */
const NAMES_ONLY: Readonly<Record<string, string>> = {
  GB: 'England,Scotland,Wales,Northern Ireland',
  CA: 'Québec',
};

const BY_CODE = new Map<string, Region[]>();
const BY_NAME = new Map<string, Region[]>();

for (const [country, list] of Object.entries(WITH_CODES)) {
  for (const entry of list.split(',')) {
    const [, code, name] = entry.trim().match(/^(\S+) (.+)$/) as unknown as [string, string, string];
    add(BY_CODE, code, { name, country });
    add(BY_NAME, name.toLowerCase(), { name, country });
  }
}
for (const [country, list] of Object.entries(NAMES_ONLY)) {
  for (const name of list.split(',')) {
    add(BY_NAME, name.toLowerCase(), { name: name === 'Québec' ? 'Quebec' : name, country });
  }
}

function add(table: Map<string, Region[]>, key: string, region: Region): void {
  table.set(key, [...(table.get(key) ?? []), region]);
}

/** Regions a text names, by code in capitals or by name: several where countries share a code, none where unknown. */
export function regionsNamed(text: string): readonly Region[] {
  return BY_CODE.get(text.replaceAll('.', '')) ?? BY_NAME.get(text.toLowerCase()) ?? [];
}

/**
 * Large cities that feeds write with a country's code which is a state's too (`Berlin, DE`), or whose state shares its
 * code or name with another: what these codes mean after them.
 */
const CITY_MEANS: Readonly<Record<string, string>> = {
  DE: 'Berlin,Munich,München,Hamburg,Frankfurt,Frankfurt am Main,Cologne,Köln,Stuttgart,Düsseldorf,Dusseldorf,Leipzig,Dresden,Hannover,Nürnberg,Bremen,Essen,Dortmund,Bonn,Karlsruhe,Mannheim,Aachen,Potsdam',
  IN: 'Bengaluru,Bangalore,Mumbai,Delhi,New Delhi,Hyderabad,Chennai,Pune,Gurgaon,Gurugram,Noida,Kolkata,Ahmedabad,Kochi,Jaipur',
  CA: 'Toronto,Vancouver,Montreal,Montréal,Ottawa,Calgary,Edmonton,Winnipeg,Québec,Mississauga,Waterloo',
  IL: 'Tel Aviv,Tel Aviv-Yafo,Haifa,Jerusalem,Herzliya',
  CO: 'Bogota,Bogotá,Medellin,Medellín,Cali',
  AR: 'Buenos Aires',
  ID: 'Jakarta',
  AU: 'Perth,Adelaide,Darwin',
  GE: 'Tbilisi,Batumi',
  PA: 'Panama City',
  MA: 'Casablanca,Rabat',
};

const COUNTRY_OF_CITY = new Map(
  Object.entries(CITY_MEANS).flatMap(([country, cities]) =>
    cities.split(',').map((city): [string, string] => [city.toLowerCase(), country]),
  ),
);

/** The country one of these cities lies in, to tell an ambiguous code or name after it; undefined for others. */
export function countryOfLargeCity(city: string | undefined): string | undefined {
  return city === undefined ? undefined : COUNTRY_OF_CITY.get(city.toLowerCase());
}
