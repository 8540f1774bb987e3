/** A sum or a range of money as a text states it. */
export interface StatedMoney {
  min: number;
  /** Equal to `min` where one amount is stated. */
  max: number;
  /** Currency signs and codes beside the amounts, in capitals: `$`, `USD`, `€`. More than one where they differ. */
  signs: readonly string[];
  /** Whether an amount is written in thousands, as `32k`. */
  inThousands: boolean;
  /** Whether a plus follows: `$120k+`. */
  isOpen: boolean;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

const CODES =
  'USD|CAD|AUD|NZD|SGD|HKD|GBP|EUR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|JPY|CNY|ZAR|BRL|MXN|AED|ILS|AMD';
const SIGN = `(?:(?:US|CA|AU|NZ|HK|C|A|S)?\\$|[£€₹¥]|zł|(?:${CODES}|euros?)(?![\\p{L}]))`;
// Thousands may be set apart by a comma, a dot, an apostrophe or a space; decimals by a comma or a dot.
const NUMBER =
  "\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3}){1,3}(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,7}(?:[.,]\\d{1,2}(?!\\d))?";
const amount = (n: number) =>
  `(?<before${n}>${SIGN})?\\s?(?<number${n}>${NUMBER})\\s?(?<k${n}>k(?![\\p{L}]))?(?:\\s?(?<after${n}>${SIGN}))?`;
/** A period between both ends of a range repeats the one behind it: `$20/hr - $25/hr`. */
const PERIOD_BETWEEN = '(?:\\s?(?:\\/|per |an? |p\\.?)(?:hour|hr|h|year|yr|annum|month|week|day|a)\\.?)?';
const TO = '\\s{0,2}(?:-|–|—|to|bis|and|und|à|through)\\s{0,2}';
const MONEY = new RegExp(
  `(?<![\\p{L}\\d.,$£€])${amount(1)}(?:${PERIOD_BETWEEN}${TO}${amount(2)})?(?<open>\\+)?(?!\\s?(?:m|mm|mn|mil|million|bn|b|billion|crore|lakhs?|lpa|%|percent)(?![\\p{L}]))(?![\\d%])`,
  'giu',
);

/** Sums of money in a text, in order; numbers without a currency are none. Linear in the text. */
export function* moneyIn(text: string): Generator<StatedMoney> {
  MONEY.lastIndex = 0;
  for (let match = MONEY.exec(text); match !== null; match = MONEY.exec(text)) {
    const { 0: whole, index, groups = {} } = match;
    const resume = MONEY.lastIndex;
    const ownSigns = groups['before1'] ?? groups['after1'];
    if (ownSigns === undefined && groups['before2'] !== undefined) {
      // "Band 6 - £31,000": the first number is none of money, the second may begin a range.
      MONEY.lastIndex = index + whole.lastIndexOf(groups['before2']);
      continue;
    }
    const money = moneyOf(
      groups,
      index + whole.length - whole.trimStart().length,
      index + whole.trimEnd().length,
    );
    if (money !== undefined) yield money;
    // The pattern is shared; whoever reads in between leaves its place.
    MONEY.lastIndex = resume;
  }
}

function moneyOf(
  groups: Partial<Record<string, string>>,
  start: number,
  end: number,
): StatedMoney | undefined {
  const signs = ['before1', 'after1', 'before2', 'after2'].flatMap(
    (name) => groups[name]?.toUpperCase() ?? [],
  );
  const first = amountOf(groups['number1']);
  if (signs.length === 0 || first === undefined) return undefined;
  const second = amountOf(groups['number2']);
  const inThousands = (groups['k1'] ?? groups['k2']) !== undefined;
  // "80-90k" are thousands both.
  const thousands = (amount: number) => (inThousands && amount < 1000 ? amount * 1000 : amount);
  const [min, max] = [thousands(first), thousands(second ?? first)];
  return min <= max
    ? { min, max, signs, inThousands, isOpen: groups['open'] !== undefined, start, end }
    : undefined;
}

/** `45.000` and `45,000` are forty-five thousand, `45.50` and `45,50` have decimals. */
function amountOf(number: string | undefined): number | undefined {
  if (number === undefined) return undefined;
  const [, whole = number, decimals = ''] = number.match(/^(.*?)(?:[.,](\d{1,2}))?$/u) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
}
