import { workplaceOf } from '../src/workplace.ts';

it.each([
  ['remote', 'Baker (Remote)', undefined, 'Bakes.'],
  ['remote', 'Baker', 'Remote - US', 'Bakes.'],
  ['hybrid', 'Baker - Hybrid', undefined, 'Bakes.'],
  ['on_site', 'Baker [On-site]', undefined, 'Bakes.'],
  ['remote', 'Baker', undefined, 'The job is fully remote.'],
  ['remote', 'Baker', undefined, 'This is a full-time remote position.'],
  ['remote', 'Baker', undefined, 'Crumb | Baker | REMOTE (EU) | Full-time'],
  ['hybrid', 'Baker', undefined, 'You spend 2 days a week in the office.'],
  ['hybrid', 'Baker', undefined, 'A hybrid role.'],
  ['on_site', 'Baker', undefined, 'Work Location: In person'],
  ['on_site', 'Baker', undefined, 'This is an on-site position.'],
  ['on_site', 'Baker', undefined, 'Five days a week in our office.'],
] as const)('tells %s of %s, %s, %s', (workplace, title, location, description) => {
  expect(workplaceOf(title, location, description)).toBe(workplace);
});

it.each([
  ['Baker', undefined, 'This is not a remote position.'],
  ['Baker (not remote)', undefined, 'Bakes.'],
  ['Baker', undefined, 'The job is not fully remote.'],
  ['Baker', undefined, 'The role may become fully remote.'],
  ['Baker, remote or on-site', undefined, 'Bakes.'],
  ['Remote Sensing Analyst', undefined, 'Bakes.'],
  ['Hybrid Cloud Engineer', undefined, 'Bakes.'],
  ['Baker', undefined, 'You support remote teams and hybrid clouds.'],
  ['Baker', undefined, 'The job is fully remote. A hybrid role.'],
])('says nothing of %s, %s, %s', (title, location, description) => {
  expect(workplaceOf(title, location, description)).toBeUndefined();
});
