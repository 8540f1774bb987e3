/** Lands with a country code of their own that addresses also write as a part of another: `San Juan, PR, US`. */
const TERRITORIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    AU: ['CC', 'CX', 'NF'],
    CN: ['HK', 'MO'],
    DK: ['FO', 'GL'],
    FI: ['AX'],
    FR: ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'WF', 'YT'],
    NL: ['AW', 'BQ', 'CW', 'SX'],
    NO: ['SJ'],
    US: ['AS', 'GU', 'MP', 'PR', 'VI'],
  }),
);

/** The country's code, and those of what belongs to it. */
export function withTerritories(country: string): readonly string[] {
  return [country, ...(TERRITORIES.get(country) ?? [])];
}
