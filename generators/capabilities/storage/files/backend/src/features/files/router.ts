import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { problemSchema } from '../../core/http/problem.ts';
import { fileService } from './dependencies.ts';
import { contentTypes, fileParamsSchema, maximumBytes } from './schemas.ts';

const types = Object.values(contentTypes);

/** How the API document describes the bytes of a file. */
const bytes = { type: 'string', format: 'binary' } as const;

export const filesRouter: FastifyPluginAsyncZod = async (app) => {
  const service = fileService(app);
  // Other content types are refused before their body is read.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    types,
    { parseAs: 'buffer', bodyLimit: maximumBytes },
    (_request, body, done) => {
      done(null, body);
    },
  );

  app.put(
    '/workspaces/:workspaceId/files/:name',
    {
      bodyLimit: maximumBytes,
      config: { permission: 'can_manage_files' },
      schema: {
        tags: ['files'],
        operationId: 'files_upload',
        summary: 'Put a file',
        consumes: types,
        params: fileParamsSchema,
        body: z.instanceof(Buffer).meta(bytes),
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async ({ params, body, headers }, reply) => {
      await service.put(params.workspaceId, params.name, body, headers['content-type'] ?? '');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/workspaces/:workspaceId/files/:name',
    {
      config: { permission: 'can_view_files' },
      schema: {
        tags: ['files'],
        operationId: 'files_download',
        summary: 'Get a file',
        produces: types,
        params: fileParamsSchema,
        response: { 200: z.instanceof(Readable).meta(bytes), '4xx': problemSchema },
      },
    },
    async ({ params }, reply) => {
      const { content, contentType } = await service.open(params.workspaceId, params.name);
      return reply.type(contentType).header('content-disposition', 'attachment').send(content);
    },
  );

  app.delete(
    '/workspaces/:workspaceId/files/:name',
    {
      config: { permission: 'can_manage_files' },
      schema: {
        tags: ['files'],
        operationId: 'files_remove',
        summary: 'Delete a file',
        params: fileParamsSchema,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.workspaceId, params.name);
      return reply.code(204).send(null);
    },
  );
};
