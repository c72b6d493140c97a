import type { Capability } from '../capability.ts';

/** What happens in a workspace, told to its members in the moment in which it happens. */
export const realtime: Capability = {
  summary: 'WebSockets: the events of a workspace, for members who may see what they are about',
  needs: ['events'],
  isRemovable: true,
  parts: [
    { name: 'realtime', parts: ['settings'] },
    { name: 'web-sockets', parts: ['middleware'], after: 'rateLimit' },
    { name: 'realtime', parts: ['middleware'], after: 'access' },
  ],
  dependencies: { '@fastify/websocket': '11.3.6' },
  devDependencies: { '@types/ws': '8.18.2', ws: '8.23.0' },
  variables: [
    {
      name: 'REALTIME_ENABLED',
      value: 'true',
      description:
        'WebSockets at /api/v1/ws: the events of a workspace for its members who may see what they are about.',
    },
    {
      name: 'REALTIME_CHECK_SECONDS',
      value: '30',
      description:
        'How often, in seconds, a connection is asked for a sign of life and whether its login and memberships still hold. What ends in this process, or through Redis in another one, is noticed at once.',
    },
    {
      name: 'REALTIME_CONNECTIONS_PER_USER',
      value: '10',
      description: 'Connections that one user may have open in this process.',
    },
  ],
  with: { redis: { parts: [{ name: 'fan-out', parts: ['resource'], after: 'redis' }] } },
};
