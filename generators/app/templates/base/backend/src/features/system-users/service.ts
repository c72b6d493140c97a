import type { SessionRepository } from '../sessions/repository.ts';
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
  /** Whoever is deactivated is logged out everywhere. @throws SystemUserNotFoundError, LastSystemAdminError */
  update(id: string, input: SystemUserUpdate): Promise<SystemUserResponse>;
}

export interface SystemUserServiceDependencies {
  readonly users: Pick<UserRepository, 'list' | 'updateStanding'>;
  readonly sessions: Pick<SessionRepository, 'removeAll'>;
}

export function createSystemUserService({
  users,
  sessions,
}: SystemUserServiceDependencies): SystemUserService {
  return {
    async list(query) {
      const page = await users.list(query, query.email);
      return { ...page, items: page.items.map(toResponse) };
    },

    async update(id, input) {
      const user = await users.updateStanding(id, input);
      if (user === undefined) throw new SystemUserNotFoundError();
      if (!user.isActive) await sessions.removeAll(id);
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
