import type { FastifyInstance } from 'fastify';
import { createSessionRepository } from '../sessions/repository.ts';
import { createUserRepository } from './repository.ts';
import { createUserService, type UserService } from './service.ts';

export function userService({
  db,
  events,
  settings,
}: Pick<FastifyInstance, 'db' | 'events' | 'settings'>): UserService {
  return createUserService({
    users: createUserRepository(db),
    sessions: createSessionRepository(db),
    emit: events.emit,
    isRegistrationOpen: settings.accounts.isRegistrationOpen,
  });
}
