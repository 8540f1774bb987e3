import { embeddedTexts } from '../src/index.ts';

it('embeds the work, not what employers say everywhere', () => {
  const work = 'You bake bread by hand for two shops.';
  const description = `${work}\nBenefits:\n- Bread\nCrumb is an equal opportunity employer.`;
  expect(embeddedTexts({ title: 'Baker', description })).toEqual({
    posting: `Baker\n${work}`,
    title: 'Baker',
  });
});
