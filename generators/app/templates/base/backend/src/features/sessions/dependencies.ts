import type { FastifyInstance } from 'fastify';
import { createUserRepository } from '../users/repository.ts';
import { createSessionRepository } from './repository.ts';
import { createSessionService, type SessionService } from './service.ts';

export function sessionService({
  db,
  log,
  settings,
}: Pick<FastifyInstance, 'db' | 'log' | 'settings'>): SessionService {
  return createSessionService({
    sessions: createSessionRepository(db),
    users: createUserRepository(db),
    log,
    lifetime: settings.tokens.sessionLifetime,
  });
}
