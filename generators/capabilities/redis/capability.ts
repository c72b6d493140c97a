import type { Capability } from '../capability.ts';

/** What several processes keep together. Without a server each of them keeps its own. */
export const redis: Capability = {
  summary: 'a cache, in memory or in Redis, where all processes count their limits, too',
  isRemovable: true,
  parts: [
    { name: 'cache', parts: ['settings'] },
    { name: 'client-cache', parts: ['settings', 'middleware'], after: 'securityHeaders' },
    { name: 'redis', parts: ['resource'] },
    { name: 'cache-clear', parts: ['command'] },
    { name: 'state', parts: ['command'] },
  ],
  dependencies: { ioredis: '6.0.0' },
  variables: [
    {
      name: 'CACHE_ENABLED',
      value: 'true',
      description: 'Whether the server keeps what is dear to find out.',
    },
    {
      name: 'REDIS_URL',
      value: '',
      description:
        'Where it does so, such as redis://localhost:6379 of compose.yaml: several processes then share it, and count the rate limit together. Empty: each in its own memory.',
    },
    {
      name: 'ACCESS_CACHE_SECONDS',
      value: '0',
      description:
        'How long a process may remember who a caller is and what they may do. 0: every request asks the database, and what is taken from somebody is gone at once.',
    },
    {
      name: 'CLIENT_CACHE_ENABLED',
      value: 'true',
      description: 'Whether browsers and proxies may keep answers of routes that allow it.',
    },
  ],
  nextSteps: [['.env', 'set REDIS_URL; "docker compose up -d redis" starts one']],
};
