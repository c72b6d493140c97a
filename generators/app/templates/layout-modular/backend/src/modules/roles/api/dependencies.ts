import type { AppContext } from '../../../core/app-context.ts';
import type { RoleService } from '../services/role-service.ts';

export const roleService = ({ container }: Pick<AppContext, 'container'>): RoleService =>
  container.resolve('roleService');
