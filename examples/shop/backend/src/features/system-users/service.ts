import type { Page } from '../../core/values/pagination.ts';
import type { User } from '../users/model.ts';
import type { UserRepository } from '../users/repository.ts';
import type { UserService } from '../users/service.ts';
import type { SystemUserQuery, SystemUserUpdate } from './schemas.ts';

export type SystemUserService = ReturnType<typeof createSystemUserService>;

interface Dependencies {
  readonly users: Pick<UserRepository, 'list'>;
  readonly accounts: Pick<UserService, 'setStanding'>;
}

export function createSystemUserService({ users, accounts }: Dependencies) {
  return {
    list: (query: SystemUserQuery): Promise<Page<User>> => users.list(query, query.email),

    /** @throws UserNotFoundError, LastSystemAdminError */
    update: (id: string, input: SystemUserUpdate): Promise<User> => accounts.setStanding(id, input),
  };
}
