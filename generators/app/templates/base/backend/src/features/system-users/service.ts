import type { EndAccess } from '../../core/access/find-caller.ts';
import type { User } from '../users/model.ts';
import type { UserRepository } from '../users/repository.ts';
import { SystemUserNotFoundError } from './errors.ts';
import type {
  SystemUserPage,
  SystemUserQuery,
  SystemUserResponse,
  SystemUserUpdate,
} from './schemas.ts';

export interface SystemUserService {
  list(query: SystemUserQuery): Promise<SystemUserPage>;
  /**
   * Whoever is deactivated loses all that opens a door in their name. It does not come back with the account.
   *
   * @throws SystemUserNotFoundError, LastSystemAdminError
   */
  update(id: string, input: SystemUserUpdate): Promise<SystemUserResponse>;
}

export interface SystemUserServiceDependencies {
  readonly users: Pick<UserRepository, 'find' | 'list' | 'updateStanding'>;
  readonly endAccess: EndAccess;
}

export function createSystemUserService({
  users,
  endAccess,
}: SystemUserServiceDependencies): SystemUserService {
  return {
    async list(query) {
      const page = await users.list(query, query.email);
      return { ...page, items: page.items.map(toResponse) };
    },

    async update(id, input) {
      const before = await users.find(id);
      const user = await users.updateStanding(id, input);
      if (user === undefined) throw new SystemUserNotFoundError();
      // What somebody else has deactivated, such as by SQL, comes back with an account that nobody can be in.
      if (!user.isActive || before?.isActive === false) await endAccess(id);
      return toResponse(user);
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
    tier: user.tier,
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
  };
}
