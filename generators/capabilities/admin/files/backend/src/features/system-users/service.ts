import type { User } from '../users/model.ts';
import type { UserRepository } from '../users/repository.ts';
import type { UserService } from '../users/service.ts';
import type {
  SystemUserPage,
  SystemUserQuery,
  SystemUserResponse,
  SystemUserUpdate,
} from './schemas.ts';

export interface SystemUserService {
  list(query: SystemUserQuery): Promise<SystemUserPage>;
  /** @throws UserNotFoundError, LastSystemAdminError */
  update(id: string, input: SystemUserUpdate): Promise<SystemUserResponse>;
}

export interface SystemUserServiceDependencies {
  readonly users: Pick<UserRepository, 'list'>;
  readonly accounts: Pick<UserService, 'setStanding'>;
}

export function createSystemUserService({
  users,
  accounts,
}: SystemUserServiceDependencies): SystemUserService {
  return {
    async list(query) {
      const page = await users.list(query, query.email);
      return { ...page, items: page.items.map(toResponse) };
    },

    async update(id, input) {
      return toResponse(await accounts.setStanding(id, input));
    },
  };
}

function toResponse(user: User): SystemUserResponse {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    isActive: user.isActive,
    systemRole: user.systemRole,
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
  };
}
