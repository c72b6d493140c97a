import { describe, expect, it } from 'vitest';
import { createTestApp } from './support/app.ts';
import { production } from './support/production.ts';

const urls = ['/docs', '/docs/json', '/docs/static/index.html'];

describe('the documentation', () => {
  it('shows the document of the API', async () => {
    const { app } = await createTestApp();
    const { statusCode, headers } = await app.inject('/docs/');

    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await app.inject('/docs/json')).json()).toEqual(app.swagger());
  });

  it.each([
    ['DOCS_ENABLED=false', { DOCS_ENABLED: 'false' }],
    ['production, unless it is asked for', production],
  ])('is not there with %s', async (_, variables) => {
    const { app } = await createTestApp({ variables });
    for (const url of urls) expect([url, (await app.inject(url)).statusCode]).toEqual([url, 404]);
  });

  it('is there in production when it is asked for', async () => {
    const { app } = await createTestApp({ variables: { ...production, DOCS_ENABLED: 'true' } });

    expect((await app.inject('/docs/json')).statusCode).toBe(200);
  });
});
