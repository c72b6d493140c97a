import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import { createLogger } from '../src/core/process/logging.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { redisResource } from '../src/resources/redis.ts';
import { createTestContext } from './support/context.ts';
import { createTestRedis, hasRedis } from './support/redis.ts';

const entry = { group: 'things', key: 'one', seconds: 60 };

describe.skipIf(!hasRedis)('with Redis', async () => {
  const server = await createTestRedis();
  const settings = readSettings({
    NODE_ENV: 'test',
    RATE_LIMIT_PER_MINUTE: '2',
    REDIS_URL: server.url,
  });

  /** As one process does. */
  async function connect() {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const context = await createTestContext({ settings, log: createLogger('info', { write }) });
    const opened = await redisResource.open(context);
    afterAll(() => opened.close?.());
    const { redis, cache } = opened.adds;
    const countLines = (words: string) => lines.filter((line) => line.includes(words)).length;
    const start = () => createApp({ ...context, ...opened.adds }, { redis: opened });
    return { redis: redis!, cache: cache!, countLines, start };
  }

  it('processes share what they keep, and what they forget', async () => {
    await server.start();
    const [one, other] = [await connect(), await connect()];
    await one.cache.set(entry, { total: 1 });
    expect(await other.cache.get(entry)).toEqual({ total: 1 });

    await other.cache.forgetGroup('things');
    expect(await one.cache.get(entry)).toBeUndefined();
    expect(await one.redis.pttl('value:things:one')).toBeGreaterThan(0);
  });

  it('processes count one rate limit', async () => {
    const processes = [await connect(), await connect()];
    const apps = await Promise.all(processes.map(({ start }) => start()));
    const statuses: number[] = [];
    for (const app of [...apps, ...apps]) {
      statuses.push((await app.inject('/api/v1/users/me')).statusCode);
    }
    await Promise.all(apps.map((app) => app.close()));

    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  it('work goes on without it, and says so once', async () => {
    const { redis, cache, countLines, start } = await connect();
    const app = await start();
    await cache.set(entry, 'old');
    await server.stop();
    await vi.waitFor(() => expect(redis.status).not.toBe('ready'));

    expect(await cache.remember(entry, () => Promise.resolve('loaded'))).toBe('loaded');
    expect((await app.inject('/api/v1/users/me')).statusCode).toBe(401);
    expect((await app.inject('/health')).json()).toMatchObject({ failing: ['redis'] });
    await app.close();
    await setTimeout(1000);
    expect(countLines('redis is away')).toBe(1);
  });

  it('what was to be forgotten while it was away is forgotten when it is back', async () => {
    const { redis, cache, countLines } = await connect();
    expect(redis.status).not.toBe('ready');
    await cache.forgetGroup('things');
    await server.start();
    await vi.waitFor(() => expect(redis.status).toBe('ready'), 10_000);

    await vi.waitFor(async () => {
      expect(await cache.get(entry)).toBeUndefined();
      await cache.set(entry, 'new');
      expect(await cache.get(entry)).toBe('new');
    });
    expect([countLines('redis is away'), countLines('redis is back')]).toEqual([1, 1]);
  });

  it('one that hangs is as good as away', async () => {
    const { cache, countLines, start } = await connect();
    const app = await start();
    server.hang();

    expect(await cache.remember(entry, () => Promise.resolve('loaded'))).toBe('loaded');
    expect((await app.inject('/health/ready')).json()).toEqual({
      status: 'degraded',
      failing: ['redis'],
    });
    await vi.waitFor(() => expect(countLines('redis is away')).toBe(1), 5_000);

    server.goOn();
    await vi.waitFor(() => expect(countLines('redis is back')).toBe(1), 15_000);
    expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ok' });
    await app.close();
  });
});
