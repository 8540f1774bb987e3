import fc from 'fast-check';
import { parseQuotedRow, parseRow } from '../src/parse-row.ts';

it('the short way for rows without quotes gives what the parser gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', ' ', '"', '\r', '\n', '\uFEFF', 'é', '\t') });
  fc.assert(fc.property(text, (row) => expect(parseRow(row)).toEqual(parseQuotedRow(row))));
});

it.each([
  ['a,,b c', ['a', '', 'b c']],
  ['"a,""b""",c', ['a,"b"', 'c']],
  ['a\nb', undefined],
  ['"a', undefined],
])('%j is %j', (row, cells) => expect(parseRow(row)).toEqual(cells));
