import type { AppContext } from '../../core/app-context.ts';
import { createSessionRepository } from '../sessions/repository.ts';
import { createUserRepository } from '../users/repository.ts';
import { createSystemUserService, type SystemUserService } from './service.ts';

export function systemUserService({ db }: Pick<AppContext, 'db'>): SystemUserService {
  return createSystemUserService({
    users: createUserRepository(db),
    sessions: createSessionRepository(db),
  });
}
