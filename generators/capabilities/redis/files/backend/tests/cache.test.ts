import { describe, expect, it, vi } from 'vitest';
import { createCache } from '../src/cache/cache.ts';
import { createMemoryStore } from '../src/cache/memory-store.ts';
import { openCache } from '../src/cache/open-cache.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';

const entry = { group: 'things', key: 'one', seconds: 60 };

describe('the cache', () => {
  it.each([
    ['true', 1],
    ['false', 2],
  ])('is switched by CACHE_ENABLED=%s', async (flag, loads) => {
    const cache = openCache(readSettings({ CACHE_ENABLED: flag }).cache, undefined);
    const load = vi.fn(() => Promise.resolve(1));
    await cache.remember(entry, load);

    expect(await cache.remember(entry, load)).toBe(1);
    expect(load).toHaveBeenCalledTimes(loads);
  });

  it('wants the URL of a Redis where one is named', () => {
    expect(() => readSettings({ REDIS_URL: 'localhost' })).toThrow('REDIS_URL');
  });

  it('remembers what was loaded', async () => {
    const cache = createCache(createMemoryStore());
    const load = vi.fn(() => Promise.resolve({ total: 1 }));

    expect(await cache.remember(entry, load)).toEqual({ total: 1 });
    expect(await cache.remember(entry, load)).toEqual({ total: 1 });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads once for all who ask at the same time, and again after a failure', async () => {
    const cache = createCache(createMemoryStore());
    const load = vi.fn(() => Promise.resolve(1)).mockRejectedValueOnce(new Error('not now'));
    const ask = () => Promise.allSettled([1, 2, 3].map(() => cache.remember(entry, load)));

    expect((await ask()).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    expect((await ask()).map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('forgets one entry, or the whole group', async () => {
    const cache = createCache(createMemoryStore());
    const other = { ...entry, key: 'two' };
    await cache.set(entry, 1);
    await cache.set(other, 2);

    await cache.forget(entry);
    expect([await cache.get(entry), await cache.get(other)]).toEqual([undefined, 2]);
    await cache.forgetGroup('things');
    expect(await cache.get(other)).toBeUndefined();
  });

  it('does not keep what was loaded before the group was forgotten', async () => {
    const cache = createCache(createMemoryStore());
    const old = await cache.remember(entry, async () => {
      await cache.forgetGroup('things');
      return 'old';
    });

    expect(old).toBe('old');
    expect(await cache.remember(entry, () => Promise.resolve('new'))).toBe('new');
    expect(await cache.get(entry)).toBe('new');
  });

  it('lets an entry grow no older than it may', async () => {
    const cache = createCache(createMemoryStore());
    await cache.set({ ...entry, seconds: 0.05 }, 1);

    expect(await cache.get(entry)).toBe(1);
    await vi.waitFor(async () => expect(await cache.get(entry)).toBeUndefined());
  });
});
