import type { AppContext } from '../../../core/context/app-context.ts';
import type { IRoleService } from '../services/role-service.ts';

export const roleService = ({ container }: Pick<AppContext, 'container'>): IRoleService =>
  container.resolve('roleService');
