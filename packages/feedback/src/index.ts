export { createFeedbackStore, type FeedbackStore } from './feedback-store.ts';
export { FeedbackSettings } from './settings.ts';
