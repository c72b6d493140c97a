import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestContext } from './support/context.ts';

const context = await createTestContext();
const settings = readSettings({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '1' });
const app = await createApp({ ...context, settings });
afterAll(() => app.close());

beforeEach(() => {
  app.health.isStopping = false;
  delete app.health.checks['queue'];
  delete app.health.helpers['cache'];
});

const ask = async (path: string): Promise<[number, unknown]> => {
  const response = await app.inject(path);
  return [response.statusCode, response.json()];
};

describe('health', () => {
  it('is asked for without a token, and as often as a balancer likes', async () => {
    for (const path of ['/health', '/health/live', '/health/ready', '/health/ready']) {
      expect(await ask(path)).toEqual([200, { status: 'ok' }]);
    }
  });

  it('names what is out of order', async () => {
    app.health.checks['queue'] = () => Promise.reject(new Error('secret reason'));

    expect(await ask('/health/ready')).toEqual([
      503,
      { status: 'unavailable', failing: ['queue'] },
    ]);
    expect(await ask('/health/live')).toEqual([200, { status: 'ok' }]);
  });

  it('is ready without what it gets along without, and names it', async () => {
    app.health.helpers['cache'] = () => Promise.reject(new Error('secret reason'));

    expect(await ask('/health/ready')).toEqual([200, { status: 'degraded', failing: ['cache'] }]);
  });

  it('does not wait for what does not answer', async () => {
    app.health.checks['queue'] = () => new Promise(() => undefined);

    expect(await ask('/health')).toEqual([503, { status: 'unavailable', failing: ['queue'] }]);
  });

  it('is not ready while it stops', async () => {
    app.health.isStopping = true;

    expect(await ask('/health/ready')).toEqual([
      503,
      { status: 'unavailable', failing: ['process'] },
    ]);
  });

  it('needs no lock in the documentation', async () => {
    await app.ready();
    const { paths } = app.swagger() as { paths: Record<string, { get?: { security?: object } }> };

    expect(paths['/health']?.get?.security).toEqual([]);
    expect(paths['/api/v1/workspaces']?.get?.security).toBeUndefined();
  });
});
