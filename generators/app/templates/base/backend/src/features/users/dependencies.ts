import type { FastifyInstance } from 'fastify';
import { createSessionRepository } from '../sessions/repository.ts';
import { createUserRepository } from './repository.ts';
import { createUserService, type UserService } from './service.ts';

export function userService({
  db,
  settings,
}: Pick<FastifyInstance, 'db' | 'settings'>): UserService {
  return createUserService({
    users: createUserRepository(db),
    sessions: createSessionRepository(db),
    isRegistrationOpen: settings.accounts.isRegistrationOpen,
  });
}
