import { foldName } from '../src/fold.ts';

/** Letters that some write as two: Muenchen, Aarhus. */
const SPELT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries([
  ...['DE', 'AT', 'CH', 'LI', 'FI', 'SE'].map((country) => [country, { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' }]),
  ...['DK', 'NO'].map((country) => [country, { ø: 'oe', å: 'aa' }]),
]);
/** What tells a town from others of its name, and is often left out: Newcastle upon Tyne, Frankfurt am Main, Halle (Saale). */
const QUALIFIER = /(?: | ?-)(?:upon|on|super|in|am|im|an der|an den|in der|ob der)(?: |-).*$|\s?[(,].*$/u;

/** Folded forms a town is looked up by: of its name, its parts where it has two, without qualifier, and spelt out. */
export function nameVariants(name: string, country: string): string[] {
  const written = [name, ...name.split('/').map((part) => part.trim())];
  const all = written.flatMap((one) => [one, one.replace(QUALIFIER, ''), speltOut(one, country)]);
  return [...new Set(all.map(foldName))].filter((folded) => folded !== '');
}

function speltOut(name: string, country: string): string {
  const letters = SPELT_OUT[country] ?? {};
  return name.toLowerCase().replace(/[äöüøå]/gu, (letter) => letters[letter] ?? letter);
}
