export { catalogueFiles } from './catalogue.ts';
export { type SampleResume, sampleResumes } from './resumes.ts';
