import type { FastifyInstance } from 'fastify';
import { createUserRepository } from '../users/repository.ts';
import { createSessionRepository } from './repository.ts';
import { createSessionService, type SessionService } from './service.ts';

export function sessionService({
  db,
  events,
  log,
  settings,
}: Pick<FastifyInstance, 'db' | 'events' | 'log' | 'settings'>): SessionService {
  return createSessionService({
    sessions: createSessionRepository(db),
    users: createUserRepository(db),
    emit: events.emit,
    log,
    lifetime: settings.tokens.sessionLifetime,
  });
}
