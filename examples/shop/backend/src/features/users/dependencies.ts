import type { AppContext } from '../../core/app-context.ts';
import { createUserRepository } from './repository.ts';
import { createUserService, type UserService } from './service.ts';

export function userService({ db }: Pick<AppContext, 'db'>): UserService {
  return createUserService({ users: createUserRepository(db) });
}
