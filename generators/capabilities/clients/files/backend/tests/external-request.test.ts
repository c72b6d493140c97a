import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createApp } from '../src/app.ts';
import { withRequestId } from '../src/core/process/correlation.ts';
import { ExternalServiceTimeoutError } from '../src/core/http/external-errors.ts';
import { sendRequest, type ExternalRequest } from '../src/core/http/external-request.ts';
import { createTestContext } from './support/context.ts';
import { startExternalService } from './support/external-service.ts';

const context = await createTestContext();
const answer = z.object({ name: z.string() });
const ada = { body: { name: 'Ada' } };
const log = { warn: vi.fn() };

/** Never answers in time. */
const slow = { ...ada, delay: 60_000 };

/** Asks the service at this address for a person. */
const ask = (
  url: string,
  request: Partial<ExternalRequest<typeof answer>> = {},
  timeout = 10_000,
) =>
  sendRequest(
    { name: 'people', url, key: 'the key', timeout, log },
    { method: 'GET', path: '/people/1', answer, ...request },
  );

describe('a request to an external service', () => {
  it('has the key and the id of the request that it is part of', async () => {
    const { url, asked } = await startExternalService(ada);
    const body = { name: 'Ada' };

    expect(await withRequestId('one', () => ask(`${url}/`, { method: 'POST', body }))).toEqual(
      body,
    );
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/people/1',
        headers: { authorization: 'Bearer the key', 'x-request-id': 'one' },
        body,
      },
    ]);
  });

  it.each([429, 500, 502, 503, 504])('is sent again after %d', async (status) => {
    const { url, asked } = await startExternalService({ status }, ada);

    expect(await ask(url)).toEqual(ada.body);
    expect(asked).toHaveLength(2);
  });

  it('waits as long as the service says', async () => {
    const headers = { 'retry-after': '1' };
    const { url } = await startExternalService({ status: 429, headers }, ada);
    const start = performance.now();

    expect(await ask(url)).toEqual(ada.body);
    expect(performance.now() - start).toBeGreaterThan(990);
  });

  it('does not wait for an hour', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const headers = { 'retry-after': date };
    const { url, asked } = await startExternalService({ status: 503, headers }, ada);

    await expect(ask(url)).rejects.toMatchObject({ code: 'people_failed' });
    expect(asked).toHaveLength(1);
  });

  it('is sent three times at most', async () => {
    const { url, asked } = await startExternalService({ status: 500 });

    await expect(ask(url)).rejects.toMatchObject({ code: 'people_failed' });
    expect(asked).toHaveLength(3);
  });

  it.each(['POST', 'PATCH'] as const)(
    'is sent once where it changes something: %s',
    async (method) => {
      const { url, asked } = await startExternalService({ status: 503 }, ada);

      await expect(ask(url, { method, body: {} })).rejects.toMatchObject({ code: 'people_failed' });
      expect(asked).toHaveLength(1);
    },
  );

  it('ends when the service takes too long', async () => {
    const { url, asked } = await startExternalService(slow);

    await expect(ask(url, {}, 100)).rejects.toBeInstanceOf(ExternalServiceTimeoutError);
    expect(asked).toHaveLength(3);
  });

  it('fails where nobody listens', async () => {
    const { url, close } = await startExternalService(ada);
    await close();

    await expect(ask(url)).rejects.toMatchObject({
      code: 'people_failed',
      cause: { code: 'ECONNREFUSED' },
    });
  });

  it.each([
    ['no JSON', { body: '{"name":' }],
    ['another shape', { body: { name: 1 } }],
    ['a refusal', { status: 400 }],
    ['another place', { status: 302, headers: { location: 'https://example.com' } }],
  ])('fails where the answer is %s', async (_, given) => {
    const { url } = await startExternalService(given);

    await expect(ask(url)).rejects.toMatchObject({ code: 'people_failed' });
  });

  it('says what does not exist', async () => {
    const { url } = await startExternalService({ status: 404 });

    await expect(ask(url)).rejects.toMatchObject({ code: 'people_not_found' });
  });
});

describe('the application', () => {
  it.each([
    [504, 'people_timed_out', slow, 100],
    [502, 'people_failed', { status: 400, body: 'the secret reason' }, 10_000],
  ])('answers with %d and no reason', async (statusCode, code, given, timeout) => {
    const { url } = await startExternalService(given);
    const app = await createApp(context);
    app.get('/person', { config: { public: 'for this test' } }, () => ask(url, {}, timeout));
    const response = await app.inject('/person');

    expect(response.json()).toMatchObject({ status: statusCode, code });
    expect(response.body).not.toContain('secret');
  });
});
