import type { AppContext } from '../../core/context/app-context.ts';
import type { RoleService } from './service.ts';

export const roleService = ({ container }: Pick<AppContext, 'container'>): RoleService =>
  container.resolve('roleService');
