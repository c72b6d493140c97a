import { describe, expect, it } from 'vitest';
import { createTestApp } from './support/app.ts';
import { production } from './support/production.ts';

const urls = ['/docs', '/docs/json', '/docs/static/index.html'];
const { app, db } = await createTestApp();
const startWith = async (variables: Record<string, string>) =>
  (await createTestApp({ variables, context: { db } })).app;

const shown = (await app.inject('/docs/json')).json<{
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, { responses: Record<string, object> }>>;
}>();

it.each(shown.tags)('the tag $name is described', ({ description }) => {
  expect(description, 'describe it in documentation/introduction.ts').not.toBe('');
});

describe('the documentation', () => {
  it('shows the document of the API', async () => {
    const { statusCode, headers } = await app.inject('/docs/');

    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(shown).toMatchObject({ openapi: '3.1.0' });
    expect(shown.info.description).toContain('POST /api/v1/auth/login');
    expect(shown.paths['/api/v1/workspaces/{workspaceId}']?.['get']?.responses).toMatchObject({
      403: { $ref: '#/components/responses/Forbidden' },
      404: { $ref: '#/components/responses/NotFound' },
    });
  });

  it.each([
    ['DOCS_ENABLED=false', { DOCS_ENABLED: 'false' }],
    ['production, unless it is asked for', production],
  ])('is not there with %s', async (_, variables) => {
    const started = await startWith(variables);

    for (const url of urls) expect((await started.inject(url)).statusCode).toBe(404);
  });

  it('is there in production when it is asked for', async () => {
    const started = await startWith({ ...production, DOCS_ENABLED: 'true' });

    expect((await started.inject('/docs/json')).statusCode).toBe(200);
  });
});
