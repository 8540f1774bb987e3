import { type Span, spansOf } from './spans.ts';

const WORD = "(?:\\p{Lu}[\\p{L}.'’-]{0,25}|\\d{1,3}(?:st|nd|rd|th))";
const UNIT =
  '(?:,?\\s{1,2}(?:[Aa]pt|APT|[Aa]partment|[Ss]uite|SUITE|[Ss]te|[Uu]nit|UNIT|[Ff]loor|[Ff]lat|#)\\.?\\s?#?[\\p{L}\\p{N}-]{1,6})?';
/** These are words of nothing else; the others end an address, and a year is no number of a house: `2010 Bread Way`. */
const SURE =
  'Street|STREET|Avenue|AVENUE|Ave|AVE|Road|ROAD|Rd|RD|Boulevard|BOULEVARD|Blvd|BLVD|Lane|LANE|Ln|LN|Parkway|PARKWAY|Pkwy|PKWY|Highway|HIGHWAY|Hwy|HWY|buk-ro';
const OTHER =
  'St|ST|Drive|DRIVE|Dr|DR|Court|COURT|Ct|CT|Circle|CIRCLE|Cir|CIR|Way|WAY|Place|PLACE|Pl|PL|Terrace|TERRACE|Ter|Trail|TRAIL|Trl|Close|Crescent|Grove|Square';
/** `12 Mill Lane, Apt 3`. */
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}$.,])(?:\\d{1,6}\\p{L}?,?\\s(?:${WORD}\\s){1,4}(?:${SURE})|(?!(?:19|20)\\d{2}\\s)\\d{1,6}\\p{L}?,?\\s(?:${WORD}\\s){1,4}(?:${OTHER})(?=\\.?(?:\\s?[,;|•·(#]|\\s?$|\\s(?:[Aa]pt|[Uu]nit|[Ss]uite|[NSEW])\\b)))(?!\\p{L})\\.?${UNIT}`,
  'gmu',
);
/** `Mühlenweg 12`, `Calle de Alcalá, 12`, `12 rue de la Paix`. */
const GERMAN_STREET =
  /(?<!\p{L})\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|weg|platz|gasse|allee)\s\d{1,4}\s?[a-z]?(?!\p{L})/gu;
const ROMANCE =
  "(?:rue|avenue|boulevard|calle|carrer|avenida|paseo|viale|rua)\\s(?:(?:de|del|de la|des|du|d['’]|la|les|los)\\s?){0,2}\\p{L}[\\p{L}'’-]{1,25}(?:\\s\\p{Lu}[\\p{L}'’-]{1,25}){0,2}";
const ROMANCE_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?!(?:19|20)\\d{2})\\d{1,4}(?:\\s?bis)?,?\\s${ROMANCE}|${ROMANCE},?\\s(?:n[º°.]\\s?)?(?!(?:19|20)\\d{2})\\d{1,4})(?![\\p{L}\\p{N}])`,
  'giu',
);
const BOX = /(?<!\p{L})p\.?\s?o\.?\sbox\s\d{1,8}/giu;
/** Behind a state: `Bend, Oregon 97701`, `Bend OR 97701`. */
const ZIP =
  /(?<=(?:,\s{0,2}\p{Lu}\p{L}{1,13}(?:\s\p{Lu}\p{L}{1,9})?|\p{L}\s\p{Lu}{2})\.?,?\s{1,2})\d{5}(?:-\d{4})?(?![\p{L}\p{N}]|[.,]\d)/gu;
const UK_POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const CANADIAN_POSTCODE = /(?<![\p{L}\p{N}])[A-Z]\d[A-Z]\s?\d[A-Z]\d(?![\p{L}\p{N}])/gu;
const JAPANESE = /〒\s?\d{3}-\d{4}[^\n]{0,60}|(?<=(?:現住所|住所|地址)[\s:：]{1,3})[^\n]{1,60}/gu;
/** Behind a label whatever holds a number is an address; towns stay. */
const LABELLED =
  /(?:^|[|•·;])\s?(?:(?:home|permanent|mailing|current|postal|residential|present)\s)?(?:address|anschrift|adresse|dirección|direccion)\s?[:：]\s?([^\n|•·;]{1,150})/gimu;
const EUROPEAN_POSTCODE = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}-)?\d{4,6}(?=\s\p{Lu}\p{L})/gu;

/** Streets, post boxes and postcodes. Towns, states and countries stay: they say where a job should be. */
export function findAddresses(text: string): Span[] {
  const streets = [STREET, GERMAN_STREET, ROMANCE_STREET, BOX].flatMap((pattern) => spansOf(text, pattern));
  const codes = [ZIP, UK_POSTCODE, CANADIAN_POSTCODE, JAPANESE].flatMap((pattern) => spansOf(text, pattern));
  return [...streets, ...codes, ...postcodesBeside(text, streets), ...numberedParts(text)];
}

/** `12345 Berlin` on the line of a street. */
function postcodesBeside(text: string, streets: readonly Span[]): Span[] {
  return streets.flatMap(({ end }) => {
    const next = text
      .slice(end, end + 80)
      .split('\n', 2)
      .join('\n');
    return spansOf(next, EUROPEAN_POSTCODE).map((span) => ({ start: end + span.start, end: end + span.end }));
  });
}

function numberedParts(text: string): Span[] {
  return spansOf(text, LABELLED).flatMap(({ start, end }) => {
    let at = start;
    return text
      .slice(start, end)
      .split(',')
      .flatMap((part) => {
        const from = at;
        at += part.length + 1;
        // A full stop ends the address, not what follows it on the line.
        const [own = ''] = part.split('. ', 1);
        return /\d/u.test(own) ? [{ start: from, end: from + own.length }] : [];
      });
  });
}
