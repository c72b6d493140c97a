import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { commands } from '../src/commands/index.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { redisResource } from '../src/resources/redis.ts';
import { createTestContext } from './support/context.ts';
import { createTestVariables } from './support/database.ts';
import { createTestRedis, hasRedis } from './support/redis.ts';

const database = await createTestVariables();

async function manage(line: string, variables: Record<string, string> = {}): Promise<string> {
  const lines: string[] = [];
  await runCommandLine(line.split(' '), {
    commands,
    readSettings: () => readSettings({ NODE_ENV: 'test', ...database, ...variables }),
    print: (text) => void lines.push(text),
  });
  return lines.join('\n');
}

describe('manage, where each process keeps its own', () => {
  it('says so', async () => {
    expect(await manage('state')).toMatch(/^sessions +0 live\ncache +in the memory of each process/);
    expect(await manage('cache clear')).toContain('a restart forgets it');
  });
});

describe.skipIf(!hasRedis)('manage, with Redis', async () => {
  const server = await createTestRedis();
  const variables = { REDIS_URL: server.url };
  const entry = { group: 'things', key: 'one', seconds: 60 };

  it('says where no Redis answers', async () => {
    await expect(manage('cache clear', variables)).rejects.toThrow('Redis does not answer at 127');
  });

  it('shows what all processes keep, and forgets the cache alone', async () => {
    await server.start();
    const settings = readSettings({ NODE_ENV: 'test', ...variables });
    const context = await createTestContext({ settings });
    const { adds, close } = await redisResource.open(context);
    afterAll(() => close?.());
    const app = await createApp({ ...context, ...adds });
    for (const path of ['/nowhere', '/nowhere']) {
      await app.inject({ url: path, remoteAddress: '10.0.0.7' });
    }
    await adds.cache?.set(entry, 'kept');

    const shown = await manage('state', variables);
    expect(shown).toMatch(/^cache +1 entries$/m);
    expect(shown).toMatch(/^rate limit +1 callers are counted\n +2 {2}.*10\.0\.0\.7$/m);
    expect(await manage('cache clear', variables)).toBe('Forgot 1 entries.');
    expect(await adds.cache?.get(entry)).toBeUndefined();
    expect(await manage('state', variables)).toMatch(/^ +2 {2}.*10\.0\.0\.7$/m);
    await app.close();
  });
});
