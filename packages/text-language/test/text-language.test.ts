import { languageOf } from '../src/text-language.ts';

it.each([
  [
    'en',
    'We look for a baker who likes to get up early and knows how to keep a sourdough alive through the week.',
  ],
  [
    'de',
    'Wir suchen eine Bäckerin, die gerne früh aufsteht und weiß, wie man einen Sauerteig die Woche über pflegt.',
  ],
  [
    'fr',
    'Nous cherchons une boulangère qui aime se lever tôt et qui sait entretenir un levain toute la semaine.',
  ],
])('tells %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  ['too little text', 'Baker wanted'],
  ['no letters', '12345 '.repeat(100)],
])('tells nothing of %s', (_name, text) => {
  expect(languageOf(text)).toBeUndefined();
});
