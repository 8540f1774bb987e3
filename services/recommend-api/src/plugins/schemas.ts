import {
  ErrorResponse,
  Health,
  Import,
  ImportAccepted,
  Job,
  JobPosting,
  JobSummary,
  RankingFeatures,
  Recommendation,
  RecommendResponse,
  Rejection,
  RetrievalTrace,
  Timings,
  Versions,
  Warning,
} from '@rolecall/contracts';
import type { FastifyInstance } from 'fastify';

/** Makes the contracts known by their `$id`, to validation, serialisation and the OpenAPI document alike. */
export function setupSchemas(app: FastifyInstance): void {
  for (const schema of [
    ErrorResponse,
    Health,
    Import,
    ImportAccepted,
    Job,
    JobPosting,
    JobSummary,
    Recommendation,
    RecommendResponse,
    Rejection,
    RankingFeatures,
    RetrievalTrace,
    Timings,
    Versions,
    Warning,
  ]) {
    app.addSchema(schema);
  }
}
