import { cleanPosting } from '../src/clean-posting.ts';
import { posting } from './support/postings.ts';

function clean(overrides: Parameters<typeof posting>[1]) {
  const result = cleanPosting(posting(1, overrides));
  if ('problem' in result) throw new Error(result.problem);
  return result.posting;
}

describe('a description', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['headings as they are written', '<h2>About us</h2><p>We bake.</p>', 'About us\n\nWe bake.'],
    ['a list', '<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
    ['a numbered list', '<ol><li>One</li><li>Two</li></ol>', '1. One\n2. Two'],
    ['a nested list', '<ul><li>One<ul><li>Two</li></ul></li></ul>', '- One\n- Two'],
    ['a definition list', '<dl><dt>Pay</dt><dd>Good</dd></dl>', 'Pay\nGood'],
    ['table cells', '<table><tr><th>Day</th><td>Mon</td></tr><tr><td>a</td></tr></table>', 'Day Mon\na'],
    ['the text of links', '<p><a href="https://x.example/y">Apply</a> now</p>', 'Apply now'],
    ['inline tags', 'We <strong>bake</strong> <em>bread</em>', 'We bake bread'],
    ['line breaks among inline tags only', 'One\n<b>Two</b>\nThree', 'One\nTwo\nThree'],
    ['text around a body', 'before<body><p>inside</p></body>after', 'before\n\ninside\n\nafter'],
    ['entities', '<p>R&amp;D &#8211; &#x20AC;5 &nbsp; caf&eacute; &lt;b&gt;</p>', 'R&D – €5 café <b>'],
    ['unclosed tags', '<p>One<div><b>Two', 'One\n\nTwo'],
    ['a tag cut off', '<p>One</p><p cla', 'One'],
    ['attributes with angle brackets', '<p title="a > b">One</p>', 'One'],
    ['upper case', '<P>One</P><BR><UL><LI>Two</UL>', 'One\n\n- Two'],
    ["Word's tags", '<p class=MsoNormal>One<o:p>&nbsp;</o:p></p>', 'One'],
    ['HTML escaped once more', '&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'R&D\n\nTwo'],
  ])('keeps %s readable', (_name, description, text) => {
    expect(clean({ description }).description.replace(/\n\n+/g, '\n\n')).toBe(text);
  });

  it.each([
    ['scripts', '<p>One</p><script>alert("<p>x</p>")</script>'],
    ['styles', '<style>p { color: red }</style><p>One</p>'],
    ['comments', '<p>One</p><!-- <p>x</p> -->'],
    ['the head', '<html><head><title>x</title></head><body>One</body></html>'],
    ['pictures and drawings', '<p>One<img alt="x"><svg><text>x</text></svg></p>'],
    ['forms', '<p>One</p><button>x</button><select><option>x</option></select>'],
  ])('loses %s', (_name, description) => {
    expect(clean({ description }).description).toBe('One');
  });

  it.each([
    ['comparisons', 'Pay < 5 and > 3; x<y, a <b> c'.replace('<b>', '< b >')],
    ['placeholders', 'Dear <your name>, we <3 bread'],
    ['list marks and line breaks', 'You:\n- bake\n* knead\n\n1. early'],
    ['an unknown entity', 'Ben & Jerry, AT&T; R&D'],
    ['joined emoji and accents', 'Bäcker 👩‍🍳 naïve'],
  ])('that is plain text keeps %s', (_name, description) => {
    expect(clean({ description }).description).toBe(description);
  });

  it.each([
    ['entities in plain text', 'R&amp;D\n&lt;= 3', 'R&D\n<= 3'],
    ['line ends', 'a\r\nb\rc\u2028d\u0085e\ff', 'a\nb\nc\nd\ne\nf'],
    ['spaces', '  a \t b\u00a0\u3000c  \n   d', 'a b c\nd'],
    ['empty lines', 'a\n\n \n\n\nb', 'a\n\nb'],
    ['control characters', 'a\u0000b\u0007\u001b[1mc', 'a b [1mc'],
    ['invisible characters', 'a\u200bb\ufeff\u00adc\u202ed', 'abcd'],
    ['lone surrogates', 'a\ud83d b \udc69c', 'a\ufffd b \ufffdc'],
    ['decomposed accents', 'cafe\u0301', 'café'],
  ])('has its %s normalised', (_name, description, text) => {
    expect(clean({ description }).description).toBe(text);
  });

  const size = 100_000;
  const repeat = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  it.each([
    '<div>',
    '<ul><li>',
    '<ol><li>x',
    '<blockquote>',
    '<table><tr><td>',
    '<a ',
    '<a href="',
    '<!--',
    '<![CDATA[',
    '</p>',
    '<p a=1 ',
    '<hr>',
    '&amp;',
    '&',
    '&#',
    '<',
    ' ',
    ' \n',
    '\u0301\u0315',
    '\ud800',
  ])(
    'made of nothing but %j is cleaned in short order',
    (piece) => {
      const result = cleanPosting(posting(1, { description: `x${repeat(piece)}` }));
      if ('posting' in result) expect(result.posting.description.length).toBeLessThanOrEqual(2 * size);
      else expect(result.problem).toMatch('no text');
    },
    20_000,
  );
});

it('cleans the other texts the same way, to one line', () => {
  expect(
    clean({
      title: '<b>Night\n porter</b> &amp; clerk',
      company: 'Black &amp; White\u200b',
      location: ' Bern\r\n Switzerland ',
      skills: ['C&#43;&#43;', 'C++', '<br>', ' SQL '],
      industries: ['Oil &amp; gas', '<br>'],
    }),
  ).toMatchObject({
    title: 'Night porter & clerk',
    company: 'Black & White',
    location: 'Bern Switzerland',
    skills: ['C++', 'SQL'],
    industries: ['Oil & gas'],
  });
});

it('drops optional texts nothing is left of', () => {
  const cleaned = clean({ company: '<br>', location: '\u200b', skills: [' '] });
  expect(cleaned).not.toHaveProperty('company');
  expect(cleaned).not.toHaveProperty('location');
  expect(cleaned).not.toHaveProperty('skills');
});

it('leaves everything else as it is, but for lone surrogates', () => {
  const rest = {
    url: 'https://x.example/a?b=1&amp;c',
    postedAt: '2026-01-02',
    validThrough: '2026-02-02T00:00:00Z',
    employmentType: 'full_time',
    workplace: 'hybrid',
    seniority: 'entry',
    salary: { min: 10, currency: 'CHF', period: 'hour' },
  } as const;
  expect(clean({ ...rest, externalId: ' 7\ud800' })).toMatchObject({ ...rest, externalId: ' 7\ufffd' });
});

it.each([
  ['title', { title: '<i></i>' }],
  ['title', { title: '\u200b\u00a0' }],
  ['description', { description: '<p>&nbsp;</p><script>x</script>' }],
  ['description', { description: '<!-- never closed' }],
])('refuses a posting whose %s holds no text', (field, overrides) => {
  expect(cleanPosting(posting(1, overrides))).toEqual({ problem: `The ${field} holds no text.` });
});
