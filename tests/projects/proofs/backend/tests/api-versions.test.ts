import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { registerVersions } from '../src/core/http/routes.ts';

const answering =
  (words: string): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/things', () => words);
  };

it('keeps a version for its clients beside the next one', async () => {
  const app = Fastify();
  const v1 = { things: answering('old'), others: async () => {} };
  await registerVersions(app, { v1, v2: { things: answering('new') } });

  expect((await app.inject('/api/v1/things')).body).toBe('old');
  expect((await app.inject('/api/v2/things')).body).toBe('new');
});
