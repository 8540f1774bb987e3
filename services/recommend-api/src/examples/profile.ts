import type { ProfileResponse } from '@rolecall/contracts';
import { type Examples, one } from './example.ts';
import { REQUEST_ID } from './ids.ts';
import { PROFILE_VERSIONS } from './versions.ts';

export const PROFILE_EXAMPLES = {
  ProfileResponse: one<ProfileResponse>({
    requestId: REQUEST_ID,
    profile: {
      language: 'en',
      place: 'Lyon, France',
      titles: ['sous chef', 'chef de partie'],
      occupations: [
        {
          title: 'sous chef',
          current: true,
          known: 'sous chef',
          occupations: [
            { code: '35-1011.00', name: 'Chefs and Head Cooks', share: 0.375, domain: 'food-service' },
          ],
        },
      ],
      yearsOfExperience: 10.6,
      experience: [
        {
          title: 'Sous Chef',
          employer: 'Le Hérisson Bleu',
          place: 'Lyon',
          start: '2020-02',
          current: true,
          text: 'Second in a brigade of eleven serving 90 covers.',
        },
        {
          title: 'Chef de Partie, Fish',
          employer: 'Maison Tourterelle',
          place: 'Annecy',
          start: '2016-04',
          end: '2020-01',
          current: false,
          text: '',
        },
      ],
      education: [{ institution: 'Lycée hôtelier de Thonon', end: '2013' }],
      skills: [
        {
          id: 'food-safety',
          name: 'Food safety',
          written: ['HACCP', 'food hygiene'],
          count: 2,
          sections: ['skills', 'certifications'],
        },
      ],
      certifications: [{ name: 'HACCP food hygiene', date: '2023' }],
      languages: [{ name: 'French', proficiency: 'native' }],
      sections: [{ kind: 'header', heading: '', text: 'Sous Chef\nLyon, France' }],
    },
    warnings: [{ code: 'RESUME_TRUNCATED', message: 'Only the first 100000 characters were kept.' }],
    timings: { extractMs: 22.76, profileMs: 13.33, totalMs: 36.09 },
    versions: PROFILE_VERSIONS,
  }),
} satisfies Record<string, Examples>;
