import type { AppContext } from '../../../core/app-context.ts';
import type { UserService } from '../services/user-service.ts';

export const userService = ({ container }: Pick<AppContext, 'container'>): UserService =>
  container.resolve('userService');
