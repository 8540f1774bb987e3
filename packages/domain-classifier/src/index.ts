export { type DomainClassifier, loadDomainClassifier } from './domain-classifier.ts';
export { createDomainReader, type DomainReader, type DomainShares } from './domain-reader.ts';
