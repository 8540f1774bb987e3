export { type DomainClassifier, loadDomainClassifier } from './domain-classifier.ts';
