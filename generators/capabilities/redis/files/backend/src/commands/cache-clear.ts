import { openRedisState } from '../cache/redis-state.ts';
import { command } from '../core/commands/command.ts';

export const cacheClearCommand = command({
  summary: 'Forgets what the cache keeps. Nothing is lost: it is found out anew.',
  async run({ settings, open, print }) {
    const { redisUrl } = settings.cache;
    if (redisUrl === undefined) {
      return print('Each process keeps its cache in its own memory: a restart forgets it.');
    }
    const { clear } = await open(openRedisState(redisUrl));
    print(`Forgot ${String(await clear())} entries.`);
  },
});
