import type { AppContext } from '../../core/context/app-context.ts';
import { createSessionRepository } from '../sessions/repository.ts';
import { createUserRepository } from '../users/repository.ts';
import { createSystemUserService, type SystemUserService } from './service.ts';

export function systemUserService({
  db,
  events,
}: Pick<AppContext, 'db' | 'events'>): SystemUserService {
  return createSystemUserService({
    users: createUserRepository(db),
    sessions: createSessionRepository(db),
    emit: events.emit,
  });
}
