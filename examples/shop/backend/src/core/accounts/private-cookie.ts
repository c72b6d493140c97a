import type { FastifyRequest } from 'fastify';

/** How a cookie is kept that only the server reads, and that no other site can make a browser send. */
export const privateCookie = (
  { protocol, server }: Pick<FastifyRequest, 'protocol' | 'server'>,
  path: string,
) =>
  ({
    path,
    httpOnly: true,
    sameSite: 'strict',
    secure: protocol === 'https' || server.settings.runtime.isProduction,
  }) as const;
