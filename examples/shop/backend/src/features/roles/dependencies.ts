import type { AppContext } from '../../core/context/app-context.ts';
import { createRoleRepository } from './repository.ts';
import { createRoleService } from './service.ts';

export const roleService = ({ db, afterCommit }: Pick<AppContext, 'db' | 'afterCommit'>) =>
  createRoleService({ roles: createRoleRepository(db), afterCommit });
