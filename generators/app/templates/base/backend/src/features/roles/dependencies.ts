import type { AppContext } from '../../core/context/app-context.ts';
import { createRoleRepository } from './repository.ts';
import { createRoleService, type RoleService } from './service.ts';

export function roleService({ db, events }: Pick<AppContext, 'db' | 'events'>): RoleService {
  return createRoleService({ roles: createRoleRepository(db), emit: events.emit });
}
