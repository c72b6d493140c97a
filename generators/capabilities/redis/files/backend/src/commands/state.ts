import { gt } from 'drizzle-orm';
import { openRedisState } from '../cache/redis-state.ts';
import { command, count } from '../core/commands/command.ts';
import { openDatabase } from '../db/connection.ts';
import { sessions } from '../features/sessions/model.ts';

export const stateCommand = command({
  summary: 'Shows what is kept at this moment: logins, cache and rate limit.',
  options: { callers: count.default(10).describe('how many callers to list') },
  async run({ settings, options, open, print }) {
    const { db } = await open(openDatabase(settings.database));
    const live = await db.$count(sessions, gt(sessions.expiresAt, new Date()));
    print(`sessions    ${String(live)} live`);
    const { redisUrl } = settings.cache;
    if (redisUrl === undefined) {
      return print(
        'cache       in the memory of each process, as the rate limit is: set REDIS_URL',
      );
    }
    const redis = await open(openRedisState(redisUrl));
    print(`cache       ${String(await redis.countEntries())} entries`);
    const callers = await redis.listCallers();
    print(`rate limit  ${String(callers.length)} callers are counted`);
    for (const { caller, requests } of callers.slice(0, options.callers)) {
      print(`  ${String(requests).padStart(8)}  ${caller}`);
    }
  },
});
