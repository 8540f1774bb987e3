import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ProfileResponse } from '@rolecall/contracts';
import { taxonomyVersion } from '@rolecall/taxonomy';
import { apiVersion } from '../api-version.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { unknownField } from '../multipart/form-errors.ts';
import { profile } from '../profile.ts';
import { requestSignal } from '../request-signal.ts';
import { acceptBareResumes, RESUME_UPLOAD_ERRORS, receiveResume, resumeBodies } from '../resume-upload.ts';
import { documentBody } from '../schemas/document-body.ts';
import { NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** `POST /profile`. */
export const profileRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  const { settings } = dependencies;
  const versions = { api: apiVersion(), taxonomy: taxonomyVersion() };
  acceptBareResumes(app);

  app.post(
    '/profile',
    {
      handlerTimeout: settings.REQUEST_TIMEOUT_MS,
      config: { scope: 'recommend', ...documentBody(resumeBodies('Profile')) },
      schema: {
        operationId: 'readProfile',
        summary: 'What is understood of a resume',
        description:
          'Positions, skills, education and the like, without names, addresses and other personal data. Missing stays empty: nothing is guessed; `warnings` say what could not be read. Nothing of the resume is kept.',
        tags: ['recommend'],
        querystring: NoQuery,
        response: {
          200: refTo(ProfileResponse, 'The profile'),
          ...errorResponses(...RESUME_UPLOAD_ERRORS),
        },
      },
    },
    async (request, reply) => {
      const signal = requestSignal(reply, settings.REQUEST_TIMEOUT_MS);
      const { resume, password, sent } = await receiveResume(request, settings);
      if ('body' in sent) refuseMembers(sent.body);
      const answer = await profile(dependencies, { resume, password, signal });
      return { requestId: request.id, ...answer, versions };
    },
  );
};

/** @throws REQUEST_INVALID where a body says more than the resume */
function refuseMembers(body: Record<string, unknown>): void {
  const [name] = Object.keys(body);
  if (name !== undefined) throw unknownField(name);
}
