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
      description: 'Whether the server keeps what slices find dear to find out.',
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
        'How long a process may remember who a caller is and what they may do: what is taken from somebody, or a session that is ended, works on for so many seconds. 0: every request asks the database, and it is gone at once.',
    },
    {
      name: 'CLIENT_CACHE_ENABLED',
      value: 'true',
      description: 'Whether browsers and proxies may keep answers of routes that allow it.',
    },
  ],
  edits: [
    {
      file: 'docs/accounts.md',
      find: 'on every request: what is taken from somebody is gone at once.',
      put: 'on every request: what is taken from somebody is gone at once, unless `ACCESS_CACHE_SECONDS` lets a process remember it for longer.',
    },
    {
      file: 'docs/data.md',
      find: "Every answer is `no-store`, unless its handler says otherwise: `reply.header('cache-control', 'private, max-age=60')`.",
      put: "Every answer is `no-store`, unless its route says otherwise in `config.clientCache`, such as `'private, max-age=60'`, or its handler\nby `reply.header('cache-control', …)`. `CLIENT_CACHE_ENABLED=false` overrules both.",
    },
  ],
  nextSteps: [['.env', 'set REDIS_URL; "docker compose up -d redis" starts one']],
};
