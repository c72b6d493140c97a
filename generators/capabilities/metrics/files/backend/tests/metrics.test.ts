import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestContext } from './support/context.ts';

const token = 'a token for this test';
const context = await createTestContext();

const start = (variables: Record<string, string>) =>
  createApp({ ...context, settings: readSettings({ NODE_ENV: 'test', ...variables }) });

const app = await start({ METRICS_TOKEN: token });
const scrape = (authorization = `Bearer ${token}`) =>
  app.inject({ url: '/metrics', headers: { authorization } });

describe('/metrics', () => {
  it('does not exist without a token', async () => {
    expect((await (await start({})).inject('/metrics')).statusCode).toBe(404);
  });

  it.each(['', 'Bearer ', 'Bearer another token here', token])('refuses "%s"', async (given) => {
    expect((await scrape(given)).statusCode).toBe(401);
  });

  it('counts requests by route, and not by path', async () => {
    await app.inject('/health/live');
    await app.inject('/api/v1/workspaces/a');
    await app.inject('/api/v1/workspaces/b');
    const { body, headers } = await scrape();

    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(/^http_request_duration_seconds_count\{.*route="\/health\/live".*\} 1$/m);
    expect(body).not.toMatch(/workspaces\/[ab]"/);
  });

  it('has what every process has', async () => {
    const { body } = await scrape();

    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_seconds [\d.e-]+$/m);
  });

  it('counts the connections of a server, which the embedded engine does not have', async () => {
    const { body } = await scrape();
    const isServer = Boolean(process.env['TEST_DATABASE_URL']);

    expect(/^database_connections\{state="open"\} [1-9]/m.test(body)).toBe(isServer);
  });

  it('is not in the API document', async () => {
    await app.ready();
    expect(Object.keys(app.swagger().paths ?? {})).not.toContain('/metrics');
  });
});
